import { confirm } from '@/platform/feedback'
import { Button } from '@/ui/Button'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import type { usePhotos } from '../photos/usePhotos'
import { texts } from './texts'

type Props = {
  photos: ReturnType<typeof usePhotos>
  /** Handed in by an agency as proof: nobody there has to hide who he is. */
  isProof?: boolean
  /** The way to add one stands elsewhere, with what is said about documents. */
  isList?: boolean
  error?: string
}

/** Documents to add to a report or a reply, beside its photos: each with its state, sent again, or taken away. */
export function DocumentField({ photos, isProof = false, isList = false, error }: Props) {
  const { documents, documentRoom, addDocuments, remove, retry } = photos
  const ask = async (key: string) => {
    if (await confirm({ title: texts.removeAsk, text: texts.removeText, yes: texts.removeYes })) remove(key)
  }
  return (
    <Block hasLine id="documents" isWrong={Boolean(error)}>
      {documents.map(({ key, name, state, percent = 0, problem }) => (
        <View key={key} className="voice-pad file-row">
          <View>{name}</View>
          <View className="note" role="status">
            {state === 'uploading' ? texts.percent(texts.states.uploading, percent) : texts.states[state]}
          </View>
          <FieldError error={state === 'failed' || state === 'refused' ? problem : undefined} />
          <View className="voice-buttons">
            {(state === 'failed' || state === 'kept') && (
              <Button kind="outline" icon="refresh" onPress={() => retry(key)}>
                {texts.again}
              </Button>
            )}
            <Button onPress={() => void ask(key)}>{texts.remove(name)}</Button>
          </View>
        </View>
      ))}
      {!isList && documentRoom > 0 && (
        <Button kind="outline" icon="file" onPress={() => void addDocuments()}>
          {texts.add}
        </Button>
      )}
      <FieldError error={error} />
      <View className="note voice-words">{isProof ? texts.aboutProof : isList ? texts.careful : texts.about}</View>
    </Block>
  )
}
