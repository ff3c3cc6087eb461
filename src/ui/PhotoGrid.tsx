import { Picture, Pressable, Text, View } from './elements'
import { FieldError } from './FieldError'
import { Icon } from './Icon'
import { texts } from './texts'

/** One photo: there, on its way, refused, or kept on the phone until there is a network. */
export type PhotoItem = {
  key: string
  /** Empty when it was sent and its picture is no longer on this device. */
  url: string
  /** 「照片 1」 */
  label: string
  state: 'ready' | 'uploading' | 'failed' | 'kept'
  percent?: number
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
      {photos.map((photo) => (
        <View className="photo" key={photo.key}>
          <Pressable
            className={`photo-square ${photo.state}`}
            aria-label={`${photo.label} ${stateWords(photo) ?? ''}`}
            onPress={() => onOpen?.(photo.key)}
          >
            {photo.url ? <Picture src={photo.url} alt="" className="picture" /> : <Icon name="okc" />}
            {stateWords(photo) && <Text className="photo-state">{stateWords(photo)}</Text>}
          </Pressable>
          {onRemove && (
            <Pressable
              className="photo-remove"
              aria-label={texts.removePhoto(photo.label)}
              onPress={() => onRemove(photo.key)}
            >
              <View className="photo-remove-dot">
                <Icon name="close" />
              </View>
            </Pressable>
          )}
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
    <FieldError error={error} />
  </View>
)

function stateWords({ state, percent = 0 }: PhotoItem): string | undefined {
  if (state === 'uploading') return texts.uploading(percent)
  if (state === 'failed') return texts.photoFailed
  return state === 'kept' ? texts.photoKept : undefined
}
