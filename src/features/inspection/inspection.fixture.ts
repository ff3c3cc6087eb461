import type { Inspection, InspectionRow } from './states'

/** A certificate as it was when it was scanned. */
export const officer = (name: string, more: Partial<Inspection['officers'][number]> = {}) => ({
  name,
  certificateNumber: `9901${name.length}${name.charCodeAt(0)}`,
  certificateState: 'valid' as const,
  validUntil: '2028-03-31',
  isMe: false,
  at: '2026-11-20T02:02:00.000Z',
  ...more,
})

/** One step of the visit. */
export const step = (seq: number, event: string, toState: string, note: string | null = null) => ({
  seq,
  event,
  at: '2026-11-20T02:02:00.000Z',
  actor: '云汀市市场监督管理局',
  toState,
  note,
  pausedDays: null,
  daysUsed: null,
  daysAllowed: null,
})

/** A clock of the visit. */
export const visitClock = (kind: string, more: Partial<Inspection['clocks'][number]> = {}) => ({
  kind,
  state: 'running' as const,
  startedAt: '2026-11-20T02:02:00.000Z',
  dueAt: '2026-11-20T02:17:00.000Z',
  unit: 'minute' as const,
  amount: 15,
  daysLeft: 0,
  daysUsed: 0,
  pauseCause: null,
  isLate: false,
  isProvisional: false,
  ...more,
})

/** A visit of two valid officers that waits for the enterprise. */
export const inspectionOf = (more: Partial<Inspection> = {}): Inspection => ({
  inspectionId: '018f0000-0000-7000-8000-000000000009',
  version: 3,
  state: 'checkedIn',
  blockReason: null,
  enterprise: {
    enterpriseId: '018f0000-0000-7000-8000-000000000001',
    name: '老周面馆',
    address: '柳溪镇柳湾路27号',
    township: '柳溪镇',
  },
  office: { name: '柳溪司法所', phone: '555 0126' },
  agency: { agencyId: '018f0000-0000-7000-8000-000000000002', name: '云汀市市场监督管理局' },
  officers: [officer('陈立'), officer('何晓雯')],
  validOfficers: 2,
  item: { name: '餐饮食品安全日常检查', basis: '食品安全法第一百一十条' },
  basisType: 'daily',
  plan: { title: '2026年计划', filingNumber: '云市监检备〔2026〕1号' },
  trigger: null,
  expectedMinutes: 40,
  frequency: { ofAgency: 2, ofAll: 6, ofPlan: 1, cap: 2, year: 2026 },
  excessCases: null,
  startedAt: '2026-11-20T02:02:00.000Z',
  confirmedAt: null,
  checkedOutAt: null,
  outcome: null,
  outcomeNote: null,
  legalBasis: null,
  refusalReason: null,
  isRated: false,
  canRate: false,
  clocks: [],
  timeline: [step(2, 'secondOfficerScanned', 'checkedIn'), step(1, 'firstOfficerScanned', 'awaitingSecondOfficer')],
  actions: [],
  ...more,
})

/** One row of a list. */
export const rowOf = (more: Partial<InspectionRow> = {}): InspectionRow => ({
  inspectionId: '018f0000-0000-7000-8000-000000000009',
  state: 'checkedIn',
  agencyName: '云汀市市场监督管理局',
  enterpriseName: '老周面馆',
  itemName: '餐饮食品安全日常检查',
  startedAt: '2026-11-20T02:02:00.000Z',
  checkedOutAt: null,
  outcome: null,
  isRated: false,
  canRate: false,
  excessCases: null,
  clock: null,
  ...more,
})
