import { today } from '@/ui/dates'

/** Which days a ledger shows. */
export type Period = 'month' | 'lastMonth' | 'year' | 'own'

/** First and last day of a period, as it is today. */
export function daysOf(period: Exclude<Period, 'own'>, now = today()): { from: string; until: string } {
  const [year = '', month = ''] = now.split('-')
  if (period === 'year') return { from: `${year}-01-01`, until: now }
  if (period === 'month') return { from: `${year}-${month}-01`, until: now }
  const last = new Date(Date.UTC(Number(year), Number(month) - 1, 0)).toISOString().slice(0, 10)
  return { from: `${last.slice(0, 7)}-01`, until: last }
}
