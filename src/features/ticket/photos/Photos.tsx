import type { Outputs } from '@/platform/api'
import { fileUrl } from '@/platform/fileUrl'
import { showPhotos } from '@/platform/viewer'
import { PhotoGrid } from '@/ui/PhotoGrid'
import { texts } from './texts'

type Props = { attachments: Outputs['ticket']['show']['attachments'] }

/** Photos that were handed in; a touch shows one large. */
export function Photos({ attachments }: Props) {
  const pictures = attachments.filter(({ kind }) => kind === 'photo')
  if (!pictures.length) return null
  const urls = pictures.map(({ url }) => fileUrl(url))
  return (
    <PhotoGrid
      photos={pictures.map(({ attachmentId }, index) => ({
        key: attachmentId,
        url: urls[index] ?? '',
        label: texts.photo(index + 1),
        state: 'ready',
      }))}
      most={pictures.length}
      onOpen={(key) =>
        showPhotos(
          urls,
          pictures.findIndex(({ attachmentId }) => attachmentId === key),
        )
      }
    />
  )
}
