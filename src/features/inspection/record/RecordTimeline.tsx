import { Cells } from '@/ui/Cells'
import { dayText, momentText } from '@/ui/dates'
import { SectionTitle } from '@/ui/SectionTitle'
import { type StepKind, Timeline, type TimelineStep } from '@/ui/Timeline'
import type { Inspection, Side } from '../states'
import { texts } from './texts'

/** Every step of the visit, newest on top; what waits stands first with its latest day. */
export const RecordTimeline = ({ inspection, side }: { inspection: Inspection; side: Side }) => (
  <>
    <SectionTitle>{texts.timeline}</SectionTitle>
    <Cells>
      <Timeline label={texts.timeline} steps={[...waitsOf(inspection, side), ...stepsOf(inspection)]} />
    </Cells>
  </>
)

/** What is still to come, by its clock; the latest first, as below. The nearest is where the visit stands now. Rating
 *  stands in the head. */
function waitsOf({ clocks }: Inspection, side: Side): TimelineStep[] {
  const waits = [...clocks]
    .sort((a, b) => b.dueAt.localeCompare(a.dueAt))
    .flatMap(({ kind, dueAt, unit, state }) => {
      const isYours = kind === 'enterpriseSilent' && side === 'enterprise'
      const title = isYours ? texts.waitsForYou : texts.waits[kind]
      if (!title) return []
      const isExact = unit === 'minute' || unit === 'hour'
      const meta = texts.latest(isExact ? momentText(dueAt) : dayText(dueAt))
      return [{ key: kind, kind: state === 'breached' ? ('late' as const) : ('todo' as const), title, meta }]
    })
  return waits.map((step, place) =>
    place === waits.length - 1 && step.kind === 'todo' ? { ...step, kind: 'now' as const } : step,
  )
}

// What was done is done: a step of the past is never the one that stands now.
function stepsOf({ timeline }: Inspection): TimelineStep[] {
  return timeline.map(({ seq, event, at, actor, toState, note }) => {
    const kind: StepKind = toState === 'openOverdue' ? 'late' : 'ok'
    const words = event === 'timeout' ? texts.timeouts[toState] : texts.events[event]
    return { key: seq, kind, title: words ?? texts.event, at, meta: actor, text: note }
  })
}
