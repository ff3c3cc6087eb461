import { longestVoice } from '@/contracts/ticket/lists'
import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Icon } from '@/ui/Icon'
import type { usePhotos } from '../photos/usePhotos'
import { Player } from './Player'
import { texts } from './texts'
import type { useRecorder } from './useRecorder'

type Props = {
  recorder: ReturnType<typeof useRecorder>
  photos: ReturnType<typeof usePhotos>
  confidentiality: keyof typeof texts.warnings
  error?: string
}

/** A recording beside the words: made, listened to, made again, thrown away; sent and kept as photos are. */
export function VoiceField({ recorder, photos, confidentiality, error }: Props) {
  const { phase, start, problem } = recorder
  const { voice } = photos
  const warning = texts.warnings[confidentiality]
  return (
    <Block hasLine id="voice" isWrong={Boolean(error)}>
      <View className="voice-pad">
        {phase === 'recording' && <Running recorder={recorder} />}
        {phase !== 'recording' && voice && <Recorded recorder={recorder} photos={photos} voice={voice} />}
        {phase !== 'recording' && !voice && (
          <Button kind="outline" icon="mic" isBusy={phase === 'starting'} busyText={texts.starting} onPress={start}>
            {texts.record}
          </Button>
        )}
        <FieldError error={error ?? problem} />
        {recorder.openSettings && (
          <View className="voice-buttons">
            <Button kind="outline" onPress={recorder.openSettings}>
              {texts.openSettings}
            </Button>
          </View>
        )}
        {!voice && <View className="note voice-words">{texts.whoHears(longestVoice / 60)}</View>}
        {warning && (
          <View className="note voice-words">
            <Text as="b">{warning}</Text>
          </View>
        )}
      </View>
    </Block>
  )
}

const Running = ({ recorder: { at, stop } }: Pick<Props, 'recorder'>) => (
  <>
    <View className="voice-live">
      <View className="voice-on" role="status">
        <Icon name="mic" />
        <Text>{texts.isRecording}</Text>
      </View>
      <Text className="voice-now">{texts.running(at, longestVoice)}</Text>
    </View>
    <View className="voice-stop">
      <Button kind="outline" icon="square-solid" onPress={stop}>
        {texts.stop}
      </Button>
    </View>
  </>
)

type RecordedProps = Pick<Props, 'recorder' | 'photos'> & { voice: NonNullable<Props['photos']['voice']> }

function Recorded({ recorder, photos, voice }: RecordedProps) {
  const { key, url, seconds, state, percent = 0, problem } = voice
  const remove = async () => {
    if (await confirm({ title: texts.askRemove, text: texts.goes, yes: texts.removeYes })) photos.remove(key)
  }
  const again = async () => {
    if (await confirm({ title: texts.askAgain, text: texts.goes, yes: texts.againYes })) void recorder.start()
  }
  const words = { uploading: texts.uploading(percent), ready: texts.ready, kept: texts.kept, failed: undefined }[state]
  return (
    <>
      {url ? <Player key={key} seconds={seconds} load={async () => url} /> : <View>{texts.handedIn(seconds)}</View>}
      {words && (
        <View className="note voice-words" role="status">
          {words}
        </View>
      )}
      <FieldError error={state === 'failed' ? problem : undefined} />
      <View className="voice-buttons">
        {state === 'failed' && (
          <Button kind="outline" icon="refresh" onPress={() => photos.retry(key)}>
            {texts.retry}
          </Button>
        )}
        <Button onPress={remove}>{texts.remove}</Button>
        <Button onPress={again}>{texts.again}</Button>
      </View>
    </>
  )
}
