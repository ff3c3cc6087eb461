import { usePlayer } from '@/platform/player/usePlayer'
import { FieldError } from '@/ui/FieldError'
import { VoiceBar } from '@/ui/VoiceBar'
import { texts } from './texts'

type Props = { seconds: number; load: () => Promise<string> }

/** One recording to listen to; brought to this device when it is first played. */
export function Player({ seconds, load }: Props) {
  const { state, at, problem, toggle } = usePlayer(load, texts.broken)
  const isPlaying = state === 'playing'
  return (
    <>
      <VoiceBar
        label={isPlaying ? texts.pause : texts.play(seconds)}
        isPlaying={isPlaying}
        isBusy={state === 'loading'}
        at={at}
        seconds={seconds}
        shown={texts.shown(Math.min(at, seconds), seconds)}
        spoken={texts.spoken(Math.min(at, seconds), seconds)}
        onToggle={toggle}
      />
      <FieldError error={problem} />
    </>
  )
}
