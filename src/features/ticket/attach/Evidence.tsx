import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DocumentField } from '../documents/DocumentField'
import { Documents } from '../documents/Documents'
import { PhotoField } from '../photos/PhotoField'
import { Photos } from '../photos/Photos'
import { type DraftPhoto, usePhotos } from '../photos/usePhotos'

type FieldProps = {
  files: readonly DraftPhoto[]
  onChange: (change: (files: DraftPhoto[]) => DraftPhoto[]) => void
  error?: string
}

/** Photos and documents that an agency adds to what it says. */
export function EvidenceField({ files, onChange, error }: FieldProps) {
  const photos = usePhotos(files, onChange)
  return (
    <Cells>
      <PhotoField photos={photos} error={error} />
      <DocumentField photos={photos} isProof />
    </Cells>
  )
}

type Props = { attachments: Outputs['ticket']['agencyShow']['attachments'] }

/** Photos and documents that were handed in, to be opened; stands inside Cells. */
export const Evidence = ({ attachments }: Props) => (
  <>
    {attachments.some(({ kind }) => kind === 'photo') && (
      <Block>
        <Photos attachments={attachments} />
      </Block>
    )}
    <Documents attachments={attachments} />
  </>
)
