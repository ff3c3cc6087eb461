import { api } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { DownloadCells, type Format } from './DownloadCells'

type Props = {
  letterId: string
  /** An agency gets the PDF alone. */
  formats?: readonly Format[]
}

/** A letter of the bureau as a paper: PDF to print and stamp, Word to edit. */
export const LetterDownloads = ({ letterId, formats = ['pdf', 'docx'] }: Props) => (
  <View className="only-screen">
    <Cells>
      <DownloadCells formats={formats} fetch={(format) => api.ticket.letterDocument({ letterId, format })} />
    </Cells>
  </View>
)
