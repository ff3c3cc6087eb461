import type { inspectionStates } from '../../src/contracts/inspection'
import type { SourcedClockRule } from '../_shared/deadlines/clocks'
import type { Transition } from '../_shared/workflow'

/** A state of an inspection. */
export type InspectionState = keyof typeof inspectionStates
/** What may happen to an inspection. */
export type InspectionEvent =
  | 'firstOfficerScanned'
  | 'secondOfficerScanned'
  | 'furtherOfficerScanned'
  | 'checkInDenied'
  | 'retryCheckIn'
  | 'enterpriseConfirm'
  | 'enterpriseRefuse'
  | 'checkOut'
  | 'informResult'
  | 'cancel'
  | 'closeRefused'
  | 'timeout'

/** The life of an inspection. More states are more rows. */
export const inspectionTable: readonly Transition<InspectionState, InspectionEvent>[] = [
  {
    from: null,
    event: 'firstOfficerScanned',
    to: 'awaitingSecondOfficer',
    who: ['inspector'],
    starts: ['secondOfficer'],
  },
  { from: null, event: 'checkInDenied', to: 'blocked', who: ['inspector'], starts: ['blocked'] },
  {
    from: ['awaitingSecondOfficer'],
    event: 'secondOfficerScanned',
    to: 'checkedIn',
    who: ['inspector'],
    stops: 'all',
    starts: ['enterpriseSilent', 'openTooLong'],
    isPrimary: true,
  },
  {
    from: ['awaitingSecondOfficer'],
    event: 'checkInDenied',
    to: 'blocked',
    who: ['inspector'],
    stops: 'all',
    starts: ['blocked'],
  },
  {
    from: ['awaitingSecondOfficer'],
    event: 'timeout',
    to: 'blocked',
    who: ['system'],
    stops: 'all',
    starts: ['blocked'],
  },
  {
    from: ['blocked'],
    event: 'secondOfficerScanned',
    to: 'checkedIn',
    who: ['inspector'],
    stops: 'all',
    starts: ['enterpriseSilent', 'openTooLong'],
    isPrimary: true,
  },
  {
    from: ['blocked'],
    event: 'retryCheckIn',
    to: 'awaitingSecondOfficer',
    who: ['inspector'],
    stops: 'all',
    starts: ['secondOfficer'],
  },
  { from: ['blocked'], event: 'checkInDenied', to: 'blocked', who: ['inspector'] },
  { from: ['blocked'], event: 'cancel', to: 'cancelled', who: ['agencyHead'], stops: 'all' },
  { from: ['blocked'], event: 'timeout', to: 'cancelled', who: ['system'], stops: 'all' },
  { from: ['checkedIn', 'inProgress'], event: 'furtherOfficerScanned', to: null, who: ['inspector'] },
  {
    from: ['checkedIn'],
    event: 'enterpriseConfirm',
    to: 'inProgress',
    who: ['enterpriseUser'],
    stops: ['enterpriseSilent'],
    isPrimary: true,
  },
  {
    from: ['checkedIn'],
    event: 'enterpriseRefuse',
    to: 'refused',
    who: ['enterpriseUser'],
    stops: 'all',
    starts: ['refusalReview'],
  },
  // Silence counts as having been shown, never as a refusal.
  { from: ['checkedIn'], event: 'timeout', to: 'inProgress', who: ['system'], stops: ['enterpriseSilent'] },
  {
    from: ['inProgress', 'openOverdue'],
    event: 'checkOut',
    to: 'checkedOut',
    who: ['inspector'],
    stops: 'all',
    starts: ['resultDue', 'ratingDue'],
    isPrimary: true,
  },
  {
    from: ['inProgress'],
    event: 'timeout',
    to: 'openOverdue',
    who: ['system'],
    stops: ['openTooLong'],
    starts: ['cleanUp'],
  },
  { from: ['openOverdue'], event: 'timeout', to: 'cancelled', who: ['system'], stops: 'all' },
  { from: ['refused'], event: 'closeRefused', to: 'closedRefused', who: ['agencyHead'], stops: 'all', isPrimary: true },
  { from: ['refused'], event: 'timeout', to: 'closedRefused', who: ['system'], stops: 'all' },
  {
    from: ['checkedOut'],
    event: 'informResult',
    to: 'resultInformed',
    // Told on the spot: noted by the software together with the check-out.
    who: ['agencyHandler', 'system'],
    stops: ['resultDue', 'ratingDue'],
    // Seven days from the result: the enterprise can only judge what it was told.
    starts: ['archive', 'ratingDue'],
    isPrimary: true,
  },
  { from: ['resultInformed'], event: 'timeout', to: 'archived', who: ['system'], stops: 'all' },
]

/** States in which somebody is, or is about to be, on the premises: one per enterprise and agency. */
export const openStates: readonly InspectionState[] = [
  'awaitingSecondOfficer',
  'blocked',
  'checkedIn',
  'inProgress',
  'openOverdue',
]

/** Default clocks with their source; the tenant may change each (`clock.inspection.<name>`). */
export const inspectionClocks: Readonly<Record<string, SourcedClockRule>> = {
  secondOfficer: { amount: 15, unit: 'minute', warnBefore: 0, source: '本产品默认' },
  blocked: { amount: 24, unit: 'hour', warnBefore: 0, source: '本产品默认' },
  enterpriseSilent: { amount: 30, unit: 'minute', warnBefore: 0, source: '本产品默认' },
  openTooLong: { amount: 24, unit: 'hour', warnBefore: 0, source: '本产品默认' },
  cleanUp: { amount: 30, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  refusalReview: { amount: 30, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  resultDue: { amount: 5, unit: 'workingDay', warnBefore: 2, source: '海南省涉企行政检查条例（试行）第二十二条' },
  ratingDue: { amount: 7, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  archive: { amount: 30, unit: 'calendarDay', warnBefore: 0, source: '本产品默认' },
}

/** Which breached clock moves an inspection on by itself; the others only raise a notice. */
export const timeoutClocks: Readonly<Record<string, readonly InspectionState[]>> = {
  secondOfficer: ['awaitingSecondOfficer'],
  blocked: ['blocked'],
  enterpriseSilent: ['checkedIn'],
  openTooLong: ['inProgress'],
  cleanUp: ['openOverdue'],
  refusalReview: ['refused'],
  archive: ['resultInformed'],
}
