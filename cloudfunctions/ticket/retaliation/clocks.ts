import { type WatchKind, watchKindKeys } from '../../../src/contracts/identityLists'
import type { SourcedClockRule } from '../../_shared/deadlines/clocks'

const source = '本产品默认（保护举报人：第 30、90、180 天各问一次）'

/** When the reporter is asked, in days after the report; the tenant may change each (`clock.ticket.<name>`). They hang
 *  on the watch, so that they go on when the ticket has ended, and they hurry nobody. */
export const watchClocks: Readonly<Record<WatchKind, SourcedClockRule>> = {
  watch30: { amount: 30, unit: 'calendarDay', warnBefore: 0, source },
  watch90: { amount: 90, unit: 'calendarDay', warnBefore: 0, source },
  watch180: { amount: 180, unit: 'calendarDay', warnBefore: 0, source },
}

/** How long visits of the reported agency are noticed, in days after the report. */
export const watchDays = {
  key: 'ticket.retaliationDays',
  value: 180,
  source: '本产品默认（保护举报人：180 天内被反映的部门来检查就提醒）',
} as const

/** The question that follows one; null after the last. */
export const nextWatch = (kind: WatchKind): WatchKind | null => watchKindKeys[watchKindKeys.indexOf(kind) + 1] ?? null

/** Whether a clock is one of a watch. */
export const isWatchKind = (kind: unknown): kind is WatchKind => watchKindKeys.some((one) => one === kind)
