import type { ReactNode } from 'react'
import type { Inspection, Side } from '../states'
import { Officers } from './Officers'
import { Outcome } from './Outcome'
import { Purpose } from './Purpose'
import { RecordHead } from './RecordHead'
import { RecordTimeline } from './RecordTimeline'

type Props = { inspection: Inspection; side: Side; children?: ReactNode }

/** One inspection from head to timeline; what one side may do stands between the facts and the timeline. */
export const InspectionRecord = ({ inspection, side, children }: Props) => (
  <>
    <RecordHead inspection={inspection} side={side} />
    <Outcome inspection={inspection} />
    <Officers inspection={inspection} />
    <Purpose inspection={inspection} />
    {children}
    <RecordTimeline inspection={inspection} />
  </>
)
