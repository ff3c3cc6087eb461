import { Picture, Pressable, Text, View } from './elements'
import { FieldError } from './FieldError'
import { Icon } from './Icon'
import { texts } from './texts'

/** One photo: there, on its way, not through, refused for good, or kept on the phone until there is a network. */
export type PhotoItem = {
  key: string
  /** Empty when it was sent and its picture is no longer on this device. */
  url: string
  /** 「照片 1」 */
  label: string
  state: 'ready' | 'uploading' | 'failed' | 'kept' | 'refused'
  percent?: number
  /** Why it was refused: such a file has no picture, it stands with its name. */
  problem?: string
}

type Props = {
  photos: readonly PhotoItem[]
  most: number
  onAdd?: () => void
  onRemove?: (key: string) => void
  onOpen?: (key: string) => void
  error?: string
}

/** Photos in a grid, with a way to add and to remove. */
export const PhotoGrid = ({ photos, most, onAdd, onRemove, onOpen, error }: Props) => (
  <View>
    <View className="photos">
      {photos.filter(isPicture).map((photo) => (
        <View className="photo" key={photo.key}>
          <Pressable
            className={`photo-square ${photo.state}`}
            aria-label={`${photo.label} ${stateWords(photo) ?? ''}`}
            onPress={() => onOpen?.(photo.key)}
          >
            {photo.url ? <Picture src={photo.url} alt="" className="picture" /> : <Icon name="okc" />}
            {stateWords(photo) && <Text className="photo-state">{stateWords(photo)}</Text>}
          </Pressable>
          {onRemove && <Remove photo={photo} onRemove={onRemove} />}
        </View>
      ))}
      {onAdd && photos.length < most && (
        <View className="photo">
          <Pressable className="photo-square add" aria-label={texts.addPhoto} onPress={onAdd}>
            <Icon name="camera" />
            <Text>{texts.photo}</Text>
          </Pressable>
        </View>
      )}
    </View>
    {photos.map(
      (photo) =>
        !isPicture(photo) && (
          <View className="photo-refused" key={photo.key} role="alert">
            <Icon name="oct" />
            <View className="cell-body">
              <View className="strong">{photo.label}</View>
              <View className="note">{photo.problem}</View>
            </View>
            {onRemove && <Remove photo={photo} onRemove={onRemove} />}
          </View>
        ),
    )}
    <FieldError error={error} />
  </View>
)

const isPicture = ({ state }: PhotoItem) => state !== 'refused'

const Remove = ({ photo: { key, label }, onRemove }: { photo: PhotoItem; onRemove: (key: string) => void }) => (
  <Pressable className="photo-remove" aria-label={texts.removePhoto(label)} onPress={() => onRemove(key)}>
    <View className="photo-remove-dot">
      <Icon name="close" />
    </View>
  </Pressable>
)

function stateWords({ state, percent = 0 }: PhotoItem): string | undefined {
  if (state === 'uploading') return texts.uploading(percent)
  if (state === 'failed') return texts.photoFailed
  return state === 'kept' ? texts.photoKept : undefined
}
