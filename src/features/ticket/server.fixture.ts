import { act } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'

type QueueRow = Outputs['ticket']['queue']['items'][number]

type Answer = (input: Record<string, unknown>) => unknown

/** A refusal as the server sends it. */
export class Refusal {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly message: string,
    readonly data?: unknown,
  ) {}
}

/** An answer that never arrives. */
export const lost = Symbol('lost')

/** Answers calls by procedure; `asked(name)` are the inputs a procedure was called with. */
export function serve(answers: Record<string, Answer>) {
  const calls: { name: string; input: Record<string, unknown> }[] = []
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    const name = String(url).replace(/^.*\/api\//, '')
    const input = JSON.parse(body)
    calls.push({ name, input })
    const answer = answers[name]
    if (!answer) return reply(404, { defined: true, code: 'UNKNOWN_PROCEDURE', status: 404, message: name })
    const output = answer(input)
    if (output === lost) throw new TypeError('network')
    return output instanceof Refusal ? reply(output.status, { defined: true, ...output }) : reply(200, output)
  }) as unknown as typeof fetch
  return { asked: (name: string) => calls.filter((call) => call.name === name).map(({ input }) => input) }
}

const reply = (status: number, body: unknown) => ({ status, json: async () => JSON.parse(JSON.stringify(body)) })

/** Signs in with one role and forgets what was asked before. */
export function signIn(role: NonNullable<Outputs['identity']['me']['active']>['role']) {
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    session.setActive({ assignmentId: `as-${role}`, role, title: '', unit: '', regionCode: null, endsAt: null })
    clearQueries()
  })
}

/** A clock with ten working days left. */
export const clock = (kind: string, more: Partial<Outputs['ticket']['show']['clocks'][number]> = {}) => ({
  kind,
  state: 'running' as const,
  startedAt: '2026-11-10T02:00:00.000Z',
  dueAt: '2026-12-04T15:59:59.000Z',
  unit: 'workingDay' as const,
  amount: 10,
  daysLeft: 10,
  daysUsed: 0,
  pauseCause: null,
  isLate: false,
  isProvisional: false,
  ...more,
})

/** One step of a timeline. */
export const step = (
  seq: number,
  event: string,
  more: Partial<Outputs['ticket']['show']['timeline'][number]> = {},
) => ({
  seq,
  event,
  at: '2026-11-10T02:00:00.000Z',
  actor: '柳溪司法所',
  toState: '',
  note: null,
  pausedDays: null,
  daysUsed: null,
  daysAllowed: null,
  ...more,
})

const common = {
  ticketId: '018f0000-0000-7000-8000-000000000001',
  version: 3,
  kind: 'complaint' as const,
  category: 'frequency' as const,
  title: '检查太频繁：一个月来了三次',
  content: '一个月里来了三次，每次都查同样的东西。',
  suggestion: null,
  forbiddenConducts: [],
  agencyName: '消防救援大队',
  townshipName: '柳溪镇',
  inspectionId: null,
  happenedOn: '2026-11-16',
  place: null,
  confidentiality: 'hiddenFromAgency' as const,
  isOnBehalf: false,
  attachments: [],
  receipt: { number: 'YT-2026-04417', digest: '8f3c2a91d07e55', submittedAt: '2026-11-10T02:00:00.000Z' },
  routing: { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: ['地区：柳溪镇'] },
  clocks: [],
  totalClock: null,
  timeline: [step(1, 'submit', { actor: '反映人' })],
  reply: null,
  earlierReplies: [],
  exchanges: [],
  messages: [],
  actions: [],
  reopenCount: 0,
  handlingStars: null,
  keyLevel: null,
}

/** A ticket as its reporter reads it. */
export const reporterTicket = (more: Partial<Outputs['ticket']['show']> = {}): Outputs['ticket']['show'] => ({
  ...common,
  state: 'submitted',
  nextStep: '等司法所决定收不收',
  isHandedUp: false,
  filedAs: 'pairedEnterprise',
  reopenUntil: null,
  reopensLeft: 2,
  appeal: null,
  ...more,
})

/** How many days a letter gives. */
export const letterTerm: Outputs['ticket']['officeShow']['letterTerm'] = {
  amount: 30,
  unit: 'calendarDay',
  source: '四川省行政执法监督条例',
  least: 3,
  most: 60,
}

/** A ticket as an office reads it. */
export const officeTicket = (more: Partial<Outputs['ticket']['officeShow']> = {}): Outputs['ticket']['officeShow'] => ({
  ...common,
  state: 'submitted',
  reporter: { name: '周建平', title: '店主', unit: '老周面馆', phoneMasked: '199****0001' },
  hasReferralPaper: false,
  canGoOn: false,
  letterTerm,
  letterReach: null,
  isUnsigned: false,
  lead: null,
  isPrivateEnterprise: false,
  similar: [],
  source: 'pairedEnterprise',
  redactedSummary: null,
  rejectionReason: null,
  proposal: null,
  letters: [],
  measures: [],
  disputes: [],
  notes: [],
  mergedInto: null,
  merged: [],
  splitFrom: null,
  clockHistory: [],
  recusals: [],
  isRecused: false,
  mayRecuse: false,
  mayWriteNote: true,
  isTotalExtended: false,
  litigation: null,
  courtPapers: [],
  lookBack: null,
  isInProcedure: 'none',
  escalationLevel: 0,
  turn: null,
  smallPopulation: null,
  ...more,
})

type Letter = Outputs['ticket']['officeShow']['letters'][number]

/** A 意见书 that the agency has to follow. */
export const letter = (more: Partial<Letter> = {}): Letter => ({
  letterId: '018f0000-0000-7000-8000-0000000000f1',
  version: 1,
  kind: 'opinion',
  state: 'issued',
  number: '云汀市司监意〔2026〕3号',
  title: '关于纠正重复检查问题的意见',
  facts: '两次检查内容相同，没有列入计划。',
  basis: '《行政执法监督条例》第二十八条。',
  demands: '取消重复检查，合并检查安排。',
  agencyName: '消防救援大队',
  issuerName: '云汀市司法局',
  draftedAt: '2026-11-17T02:00:00.000Z',
  savedAt: null,
  savedBy: null,
  issuedAt: '2026-11-18T02:00:00.000Z',
  dueAt: '2026-12-18T15:59:59.000Z',
  rectifyDays: 30,
  returned: null,
  objection: null,
  objectedAt: null,
  objectionReply: null,
  objectionResult: null,
  replaces: null,
  replacedBy: null,
  rectifications: [],
  ...more,
})

/** A ticket in an office's queue with four working days left. */
export function queueRow(title: string, more: Partial<QueueRow> = {}): QueueRow {
  const { receipt, state, kind, category, agencyName, townshipName, confidentiality } = officeTicket()
  return {
    ticketId: title,
    version: 3,
    receiptNumber: receipt.number,
    title,
    state,
    kind,
    category,
    agencyName,
    townshipName,
    confidentiality,
    submittedAt: receipt.submittedAt,
    clock: clock('accept', { daysLeft: 4 }),
    escalationLevel: 0,
    hasProposal: false,
    waitsFor: null,
    waits: null,
    isTotalLate: false,
    ...more,
  }
}
