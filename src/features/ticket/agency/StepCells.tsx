import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Timeline, type TimelineStep } from '@/ui/Timeline'
import { stepTexts } from './steps/texts'

/** What happened to a request or a letter and what comes next, as everywhere. */
export const StepCells = ({ steps }: { steps: readonly TimelineStep[] }) => (
  <>
    <SectionTitle>{stepTexts.timeline}</SectionTitle>
    <Cells>
      <Timeline label={stepTexts.timeline} steps={steps} />
    </Cells>
  </>
)
