import { longestVoice } from '../../src/contracts/ticket/lists'
import type { TicketState } from '../../src/contracts/ticket/states'
import type { SourcedClockRule } from '../_shared/deadlines/clocks'

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
  response: { amount: 15, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  agency: { amount: 10, unit: 'calendarDay', warnBefore: 2, source: '四川省行政执法监督条例（10 日内提交说明）' },
  verify: { amount: 10, unit: 'workingDay', warnBefore: 2, source: '本产品默认' },
  supplement: { amount: 15, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  inform: { amount: 2, unit: 'workingDay', warnBefore: 1, source: '本产品默认' },
  confirmation: { amount: 10, unit: 'calendarDay', warnBefore: 2, source: '本产品默认' },
  total: { amount: 30, unit: 'calendarDay', warnBefore: 5, source: '长沙市做法（30 日回复，复杂的不超过 90 日）' },
}

/** The clock that a state waits for: it sorts the queue and is shown on the row. */
export const clockOfState: Readonly<Record<TicketState, string | null>> = {
  submitted: 'accept',
  accepted: 'triage',
  transferred: 'receive',
  assigned: 'response',
  awaitingAgency: 'agency',
  verifying: 'verify',
  awaitingReporter: 'supplement',
  replied: 'inform',
  awaitingConfirmation: 'confirmation',
  rejected: null,
  closed: null,
  withdrawn: null,
}

/** Clocks whose end moves the ticket on by itself; every other one escalates. */
export const timeoutClocks: readonly string[] = ['supplement', 'confirmation']

/** Other numbers of a ticket's life; keys under which the tenant may change them. */
export const ticketNumbers = {
  reopenMax: { key: 'ticket.reopenMax', value: 2, source: '本产品默认' },
  reopenDays: { key: 'ticket.reopenDays', value: 10, source: '本产品默认' },
  transferMax: { key: 'ticket.transferMax', value: 2, source: '本产品默认' },
  /** 1: an agency's legal reviewer sends its answers; 0: the handler's go straight out, as where there is no reviewer. */
  agencyReview: { key: 'ticket.agencyReview', value: 1, source: '本产品默认' },
  smallPopulation: { key: 'ticket.smallPopulation', value: 5, source: '本产品默认' },
  smallPopulationDays: { key: 'ticket.smallPopulationDays', value: 30, source: '本产品默认' },
  photosMax: { key: 'ticket.photosMax', value: 9, source: '本产品默认' },
  /** One question, one answer, one recording: whoever listens hears all of it. */
  voicesMax: { key: 'ticket.voicesMax', value: 1, source: '本产品默认' },
  /** Longest recording, in seconds; the client stops by itself there. */
  voiceSeconds: { key: 'ticket.voiceSeconds', value: longestVoice, source: '本产品默认：三分钟够说清一件事' },
  /** Largest recording, in bytes: three minutes at 256 kbit/s, the most a browser makes that ignores what it is asked. */
  voiceBytes: { key: 'ticket.voiceBytes', value: 6 * 1024 * 1024, source: '本产品默认：够装三分钟最清楚的录音' },
} as const
