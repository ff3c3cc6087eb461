import type { Outputs } from '@/platform/api'
import { openDocument } from '@/platform/document'
import { toast } from '@/platform/feedback'
import { useMutation } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { texts } from './texts'

/** PDF to print and stamp, Word to edit. */
export type Format = Outputs['ticket']['letterDocument']['format']

type Props = {
  /** What is downloaded: 「反馈表」; stands in the row's name. */
  of?: string
  formats: readonly Format[]
  fetch: (format: Format) => Promise<Outputs['ticket']['letterDocument']>
}

/** One row for each format in which a paper can be had; stands inside Cells. */
export const DownloadCells = ({ formats, ...rest }: Props) => (
  <>
    {formats.map((format) => (
      <DownloadCell key={format} format={format} {...rest} />
    ))}
  </>
)

function DownloadCell({ of = '', format, fetch }: Omit<Props, 'formats'> & { format: Format }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (_: undefined) => openDocument(await fetch(format)),
    onSuccess: () => toast(texts.done),
  })
  return (
    <Cell
      icon={format === 'pdf' ? 'file' : 'pen'}
      title={texts.download[format](of)}
      note={isPending ? texts.busy : texts.notes[format]}
      error={error?.message}
      onPress={() => !isPending && mutate(undefined)}
    />
  )
}
