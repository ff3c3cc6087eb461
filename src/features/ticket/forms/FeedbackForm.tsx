import { api } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { DownloadCells } from '../letters/DownloadCells'
import { texts } from './texts'

/** 附件5 of one ticket, to print, stamp and hand to the bureau. */
export const FeedbackForm = ({ ticketId }: { ticketId: string }) => (
  <View className="only-screen">
    <SectionTitle>{texts.form}</SectionTitle>
    <Cells>
      <DownloadCells
        of={texts.formName}
        formats={['pdf', 'docx']}
        fetch={(format) => api.ticket.feedbackForm({ ticketId, format })}
      />
    </Cells>
  </View>
)
