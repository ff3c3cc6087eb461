import { longestVoice, mostDocuments } from '@/contracts/ticket/lists'
import { tell, toast } from '@/platform/feedback'
import { Block } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon, type IconName } from '@/ui/Icon'
import { mostPhotos, type usePhotos } from '../photos/usePhotos'
import { texts } from './texts'

type Props = {
  photos: ReturnType<typeof usePhotos>
  /** Opens what is said before a recording; left out where none is taken. */
  onVoice?: () => void
}

/** What may come with the words, as equal choices in one line; what was added stands below them. */
export function AttachRow({ photos, onVoice }: Props) {
  const addPhoto = () => (photos.photoRoom ? void photos.add() : toast(texts.photosFull(mostPhotos)))
  const addDocument = () =>
    photos.documentRoom ? void photos.addDocuments() : toast(texts.documentsFull(mostDocuments))
  const explain = () => tell(texts.moreTitle, texts.moreLines(mostPhotos, mostDocuments, onVoice && longestVoice / 60))
  return (
    <Block hasLine>
      <View className="attach" role="group" aria-label={texts.label}>
        <Choice icon="camera" words={texts.photo} label={texts.addPhoto} onPress={addPhoto} />
        {onVoice && <Choice icon="mic" words={texts.voice} label={texts.addVoice} onPress={onVoice} />}
        <Choice icon="file" words={texts.document} label={texts.addDocument} onPress={addDocument} />
      </View>
      <View className="attach-note">
        <View className="note">{texts.cleaned}</View>
        <Pressable className="attach-more" onPress={() => void explain()}>
          {texts.more}
        </Pressable>
      </View>
    </Block>
  )
}

type ChoiceProps = { icon: IconName; words: string; label: string; onPress: () => void }

const Choice = ({ icon, words, label, onPress }: ChoiceProps) => (
  <Pressable className="attach-choice" aria-label={label} onPress={onPress}>
    <Icon name={icon} />
    <Text>{words}</Text>
  </Pressable>
)
