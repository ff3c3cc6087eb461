import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Timeline } from '@/ui/Timeline'
import { type Reader, stepsOf } from './steps'
import { texts } from './texts'

type Props = { ticket: Parameters<typeof stepsOf>[0]; reader: Reader }

/** What happened to a ticket, step by step. */
export const RecordTimeline = ({ ticket, reader }: Props) => (
  <>
    <SectionTitle>{texts.timeline}</SectionTitle>
    <Cells>
      <Timeline label={texts.timeline} steps={stepsOf(ticket, reader)} />
    </Cells>
  </>
)
