import type { Outputs } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { fileUrl } from '@/platform/fileUrl'
import { openFile } from '@/platform/openFile'
import { Cell } from '@/ui/Cell'
import { kindOf } from './kindOf'
import { texts } from './texts'

type Props = { attachments: Outputs['ticket']['show']['attachments'] }

/** Documents that were handed in, one row each; stands inside Cells. */
export const Documents = ({ attachments }: Props) => (
  <>
    {attachments
      .filter(({ kind }) => kind === 'document')
      .map(({ attachmentId, url, bytes, mime }, index) => (
        <Cell
          key={attachmentId}
          isOnPaper
          icon="file"
          title={texts.title(index + 1, texts.kinds[kindOf(mime)])}
          note={texts.size(bytes)}
          value={texts.openIt}
          onPress={async () => {
            if (!(await openFile(fileUrl(url), kindOf(mime)))) toast(texts.stale)
          }}
        />
      ))}
  </>
)
