import './styles/voice.scss'
import { Pressable, Text, View } from './elements'
import { Icon } from './Icon'
import { VisuallyHidden } from './VisuallyHidden'

type Props = {
  /** What the button does now: 「播放录音」, 「暂停录音」. */
  label: string
  isPlaying: boolean
  isBusy: boolean
  /** Seconds from the beginning, and of all. */
  at: number
  seconds: number
  /** The same for the eye and for the ear. */
  shown: string
  spoken: string
  onToggle: () => void
}

/** Play and pause of one recording, how far it has come and how long it is. */
export const VoiceBar = ({ label, isPlaying, isBusy, at, seconds, shown, spoken, onToggle }: Props) => (
  <View className="voice-bar">
    <Pressable className="voice-play" aria-label={label} aria-busy={isBusy || undefined} onPress={onToggle}>
      <Icon name={isPlaying ? 'pause' : 'triangle-solid'} />
    </Pressable>
    <View className="voice-track" aria-hidden>
      <View className="voice-done" style={{ width: `${Math.min(100, (at / seconds) * 100)}%` }} />
    </View>
    <Text className="voice-time" aria-hidden>
      {shown}
    </Text>
    <VisuallyHidden>{spoken}</VisuallyHidden>
  </View>
)
