import { mostDocuments } from '@/contracts/ticket/lists'
import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import type { usePhotos } from '../photos/usePhotos'
import { texts } from './texts'

type Props = { photos: ReturnType<typeof usePhotos> }

/** Documents to add to a report or a reply, beside its photos: each with its state, sent again, or taken away. */
export function DocumentField({ photos }: Props) {
  const { documents, addDocuments, remove, retry } = photos
  const ask = async (key: string) => {
    if (await confirm({ title: texts.removeAsk, text: texts.removeText, yes: texts.removeYes })) remove(key)
  }
  return (
    <Block hasLine id="documents">
      {documents.map(({ key, name, state, percent = 0, problem }) => (
        <View key={key} className="voice-pad">
          <View>{name}</View>
          <View className="note" role="status">
            {state === 'uploading' ? texts.percent(texts.states.uploading, percent) : texts.states[state]}
          </View>
          <FieldError error={state === 'failed' || state === 'refused' ? problem : undefined} />
          <View className="voice-buttons">
            {state === 'failed' && (
              <Button kind="outline" icon="refresh" onPress={() => retry(key)}>
                {texts.states.failed}
              </Button>
            )}
            <Button onPress={() => void ask(key)}>{texts.remove(name)}</Button>
          </View>
        </View>
      ))}
      {documents.length < mostDocuments && (
        <Button kind="outline" icon="file" onPress={() => void addDocuments()}>
          {texts.add}
        </Button>
      )}
      <View className="note voice-words">{texts.about}</View>
    </Block>
  )
}
