import type { Role } from '../../src/contracts/roles'
import { longestVoice, mostDocuments } from '../../src/contracts/ticket/lists'
import type { Call } from '../_shared/call'
import type { SourcedClockRule } from '../_shared/deadlines/clocks'
import type { Queue } from './domain'

/** Default clocks of a ticket with their source; the tenant may change each (`clock.ticket.<name>`). */
export const ticketClocks: Readonly<Record<string, SourcedClockRule>> = {
  accept: {
    amount: 5,
    unit: 'workingDay',
    warnBefore: 2,
    source: '隆回县农业农村局投诉举报处理规定（5 个工作日受理）',
  },
  proposal: { amount: 2, unit: 'workingDay', warnBefore: 1, source: '本产品默认' },
  triage: { amount: 5, unit: 'workingDay', warnBefore: 2, source: '本产品默认；行政执法监督条例第二十条要求及时研判' },
  receive: { amount: 2, unit: 'workingDay', warnBefore: 1, source: '本产品默认' },
  /** Counted anew for each unit; what is not passed on by then is handled, or a superior says whose it is. */
  passOn: { amount: 10, unit: 'calendarDay', warnBefore: 0, source: '四川省行政执法监督条例（10 日内移送）' },
  dispute: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认（由共同的上级司法局指定）' },
  response: { amount: 15, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  agency: { amount: 10, unit: 'calendarDay', warnBefore: 2, source: '四川省行政执法监督条例（10 日内提交说明）' },
  verify: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  supplement: { amount: 15, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  rectify: {
    amount: 30,
    unit: 'calendarDay',
    warnBefore: 5,
    source: '四川省行政执法监督条例、山东省行政执法监督条例（30 日内改正并报告）',
  },
  objection: {
    amount: 15,
    unit: 'calendarDay',
    warnBefore: 3,
    source: '四川省行政执法监督条例（15 日内对异议作出决定）',
  },
  check: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  decision: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认；行政执法监督条例第二十九条' },
  referral: { amount: 90, unit: 'calendarDay', warnBefore: 10, source: '本产品默认（只提醒，不算超期）' },
  lookBack: { amount: 90, unit: 'calendarDay', warnBefore: 0, source: '本产品默认（办结后“回头看”）' },
  appeal: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  inform: { amount: 2, unit: 'workingDay', warnBefore: 1, source: '本产品默认' },
  confirmation: { amount: 10, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  total: { amount: 30, unit: 'calendarDay', warnBefore: 5, source: '长沙市做法（30 日回复，复杂的不超过 90 日）' },
}

/** Clocks whose end moves the ticket on by itself; every other one escalates. `rectify` does so only for letters of the
 *  Regulation: a 整改建议书 that was not followed escalates (行政执法监督条例第29条). */
export const timeoutClocks: readonly string[] = ['supplement', 'confirmation', 'rectify']

/** Who is told when a clock has run out, level by level; each level follows the one before after `escalateDays`. */
export const escalationChain: Readonly<Record<Queue, readonly (readonly Role[])[]>> = {
  office: [['bureauHandler', 'bureauReviewer'], ['bureauLeader'], ['governmentApprover']],
  bureau: [['bureauLeader'], ['governmentApprover']],
  agency: [['agencyHead'], ['bureauLeader'], ['governmentApprover']],
  reporter: [['bureauLeader'], ['governmentApprover']],
  discipline: [],
  parent: [],
  none: [],
}

/** Other numbers of a ticket's life; keys under which the tenant may change them. */
export const ticketNumbers = {
  reopenMax: { key: 'ticket.reopenMax', value: 2, source: '本产品默认' },
  reopenDays: { key: 'ticket.reopenDays', value: 10, source: '本产品默认' },
  escalateDays: {
    key: 'ticket.escalateDays',
    value: 5,
    source: '本产品默认（工作日；三级督促：部门负责人、分管领导、政府）',
  },
  appealDays: { key: 'ticket.appealDays', value: 10, source: '本产品默认' },
  /** How few and how many days a letter may give; counted as the clock `rectify` counts. */
  rectifyLeast: {
    key: 'ticket.rectifyLeast',
    value: 15,
    source: '本产品默认（不少于提异议的十五日，四川省行政执法监督条例：整改先到期，异议就提不成了）',
  },
  rectifyMost: {
    key: 'ticket.rectifyMost',
    value: 60,
    source: '本产品默认（四川省、山东省行政执法监督条例为三十日，复杂的可以放宽一倍）',
  },
  objectDays: { key: 'ticket.objectDays', value: 15, source: '四川省行政执法监督条例（15 日内提出异议）' },
  totalExtendedDays: { key: 'ticket.totalExtendedDays', value: 90, source: '长沙市做法（复杂的不超过 90 日）' },
  /** One closed ticket in so many is looked at again; 1: each. */
  lookBackEvery: { key: 'ticket.lookBackEvery', value: 5, source: '本产品默认' },
  transferMax: { key: 'ticket.transferMax', value: 2, source: '本产品默认' },
  /** 1: an agency's legal reviewer sends its answers; 0: the handler's go straight out, as where there is no reviewer. */
  agencyReview: { key: 'ticket.agencyReview', value: 1, source: '本产品默认' },
  smallPopulation: { key: 'ticket.smallPopulation', value: 5, source: '本产品默认' },
  smallPopulationDays: { key: 'ticket.smallPopulationDays', value: 30, source: '本产品默认' },
  /** Day of the next month by which an office hands its forms of annex 5 to the bureau. */
  monthlyFormDay: { key: 'ticket.monthlyFormDay', value: 5, source: '如皋市司法局做法（次月 5 日前反馈）' },
  /** How often a month each letter box is opened; looked at by days. */
  boxChecks: { key: 'ticket.boxChecks', value: 1, source: '如皋市司法局做法（专人每月管理、做台账）' },
  /** How far back a reporter's own open report on the same agency and category is offered to be added to, days. */
  similarDays: { key: 'ticket.similarDays', value: 30, source: '本产品默认' },
  /** How alike, of a hundred, the words of two reports must be for a merge to be offered. */
  similarPercent: { key: 'ticket.similarPercent', value: 20, source: '本产品默认' },
  /** How many days before that day an office is reminded, beside the first of the month and the day itself. */
  monthlyRemindDays: { key: 'ticket.monthlyRemindDays', value: 2, source: '本产品默认' },
  photosMax: { key: 'ticket.photosMax', value: 9, source: '本产品默认' },
  /** One question, one answer, one recording: whoever listens hears all of it. */
  voicesMax: { key: 'ticket.voicesMax', value: 1, source: '本产品默认' },
  /** Longest recording, in seconds; the client stops by itself there. */
  voiceSeconds: { key: 'ticket.voiceSeconds', value: longestVoice, source: '本产品默认：三分钟够说清一件事' },
  documentsMax: { key: 'ticket.documentsMax', value: mostDocuments, source: '本产品默认：通知书、票据、合同各一份' },
  /** Largest document, in bytes: as much as one upload carries. */
  documentBytes: {
    key: 'ticket.documentBytes',
    value: 10 * 1024 * 1024,
    source: '本产品默认：一次上传最多 10 兆',
  },
  /** Largest recording, in bytes: three minutes at 256 kbit/s, the most a browser makes that ignores what it is asked. */
  voiceBytes: { key: 'ticket.voiceBytes', value: 6 * 1024 * 1024, source: '本产品默认：够装三分钟最清楚的录音' },
} as const

/** A number of a ticket's life as the tenant has it. */
export const numberOf = ({ settings }: Pick<Call, 'settings'>, { key, value }: { key: string; value: number }) =>
  settings.number(key, value)
