import { api } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { DownloadCells } from '../letters/DownloadCells'
import { texts } from './texts'

/** 移送函 of a referred report, to number, stamp and send with its materials. */
export const ReferralPaper = ({ ticketId }: { ticketId: string }) => (
  <View className="only-screen">
    <SectionTitle>{texts.referral}</SectionTitle>
    <Cells>
      <DownloadCells
        of={texts.referral}
        formats={['pdf', 'docx']}
        fetch={(format) => api.ticket.referralDocument({ ticketId, format })}
      />
    </Cells>
    <View className="note under">{texts.referralNote}</View>
  </View>
)
