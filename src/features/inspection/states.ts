import type { Outputs } from '@/platform/api'
import type { Tone } from '@/ui/StatusTag'

/** One inspection as a screen shows it. */
export type Inspection = Outputs['inspection']['show']
/** A row of a list. */
export type InspectionRow = Outputs['inspection']['mine']['items'][number]
export type InspectionState = Inspection['state']
/** Whose screen it is; the enterprise is spoken to, the others are spoken about. */
export type Side = 'enterprise' | 'inspector' | 'agency' | 'office'

/** How each state looks beside its words. */
export const toneOf: Record<InspectionState, Tone> = {
  awaitingSecondOfficer: 'run',
  checkedIn: 'run',
  inProgress: 'run',
  blocked: 'bad',
  refused: 'warn',
  openOverdue: 'warn',
  checkedOut: 'idle',
  resultInformed: 'ok',
  archived: 'idle',
  cancelled: 'idle',
  closedRefused: 'idle',
}

/** Somebody is on the premises, or about to be: the record changes while it is looked at. */
export const isOpen = (state: InspectionState) =>
  ['awaitingSecondOfficer', 'checkedIn', 'inProgress', 'blocked', 'openOverdue'].includes(state)

/** Two valid officers came, so it counts as an inspection of the year. */
export const isCounted = ({ timeline }: Pick<Inspection, 'timeline'>) =>
  timeline.some(({ event }) => event === 'secondOfficerScanned')
