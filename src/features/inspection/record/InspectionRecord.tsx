import type { ReactNode } from 'react'
import type { Inspection, Side } from '../states'
import { Officers } from './Officers'
import { Outcome } from './Outcome'
import { Purpose } from './Purpose'
import { RecordHead } from './RecordHead'
import { RecordTimeline } from './RecordTimeline'

type Props = {
  inspection: Inspection
  side: Side
  /** What this side may do. */
  children?: ReactNode
  /** Another head stands above already. */
  isHeadless?: boolean
}

/** One inspection from head to timeline; what one side may do stands between the facts and the timeline. */
export const InspectionRecord = ({ inspection, side, children, isHeadless }: Props) => (
  <>
    {!isHeadless && <RecordHead inspection={inspection} side={side} />}
    <Outcome inspection={inspection} />
    <Officers inspection={inspection} />
    {/* What to do comes first where the visit may not go on. */}
    {inspection.state === 'blocked' && children}
    <Purpose inspection={inspection} />
    {inspection.state !== 'blocked' && children}
    <RecordTimeline inspection={inspection} side={side} />
  </>
)
