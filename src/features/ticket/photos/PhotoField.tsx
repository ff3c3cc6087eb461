import { showPhotos } from '@/platform/viewer'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { PhotoGrid } from '@/ui/PhotoGrid'
import { texts } from './texts'
import type { usePhotos } from './usePhotos'

type Props = {
  photos: ReturnType<typeof usePhotos>
  error?: string
  /** The way to add one stands elsewhere, with what is said about photos. */
  isList?: boolean
}

/** Photos to add to a report or a reply; a touch shows one, or sends it again. */
export function PhotoField({ photos, error, isList = false }: Props) {
  const { items, add, remove, retry, photoProblem, photoRoom } = photos
  const open = (key: string) => {
    const item = items.find((each) => each.key === key)
    if (item?.state === 'failed' || item?.state === 'kept') return retry(key)
    const shown = items.filter(({ url }) => url)
    const index = shown.findIndex((each) => each.key === key)
    if (index >= 0)
      showPhotos(
        shown.map(({ url }) => url),
        index,
      )
  }
  return (
    <Block hasLine id="attachmentIds" isWrong={Boolean(error)}>
      <PhotoGrid
        photos={items}
        most={items.length + photoRoom}
        onAdd={isList ? undefined : add}
        onRemove={remove}
        onOpen={open}
        error={photoProblem ?? error}
      />
      {!isList && <View className="note chips-note">{texts.about}</View>}
    </Block>
  )
}
