import type { Inputs } from '@/platform/api'
import { texts } from './texts'

/** What a bureau does with an issue by a form of its own. */
export type IssueAction = Extract<keyof typeof texts.forms, keyof Inputs['oversight']>

type Field =
  | { kind: 'words'; name: string; label: string; hint: string; fewest: number; most: number }
  | { kind: 'line'; name: string; label: string; hint: string; fewest: number; most: number }
  | { kind: 'day'; name: string; label: string }
  | { kind: 'choice'; name: 'measureId' | 'ticketId'; label: string }
  | { kind: 'switch'; name: 'isDone'; label: string }

const { fields } = texts

/** The fields of each action; names are the contract's. */
export const issueForms: Readonly<Record<IssueAction, readonly Field[]>> = {
  registerIssue: [
    { kind: 'line', name: 'title', label: fields.title, hint: fields.titleHint, fewest: 5, most: 60 },
    { kind: 'day', name: 'since', label: fields.since },
    { kind: 'day', name: 'until', label: fields.until },
  ],
  groupTickets: [
    { kind: 'line', name: 'receiptNumber', label: fields.receiptNumber, hint: fields.receiptHint, fewest: 4, most: 40 },
  ],
  ungroupTicket: [{ kind: 'choice', name: 'ticketId', label: fields.ticket }],
  analyseIssue: [
    { kind: 'words', name: 'analysis', label: fields.analysis, hint: fields.analysisHint, fewest: 10, most: 2000 },
  ],
  decideMeasure: [
    { kind: 'words', name: 'text', label: fields.measure, hint: fields.measureHint, fewest: 5, most: 1000 },
    { kind: 'line', name: 'responsible', label: fields.responsible, hint: fields.responsibleHint, fewest: 2, most: 60 },
    { kind: 'day', name: 'dueOn', label: fields.dueOn },
  ],
  followUp: [
    { kind: 'choice', name: 'measureId', label: fields.which },
    { kind: 'words', name: 'text', label: fields.progress, hint: fields.progressHint, fewest: 5, most: 1000 },
    { kind: 'switch', name: 'isDone', label: fields.isDone },
  ],
  closeIssue: [
    { kind: 'words', name: 'conclusion', label: fields.conclusion, hint: fields.conclusionHint, fewest: 5, most: 2000 },
  ],
  dropIssue: [{ kind: 'words', name: 'reason', label: fields.reason, hint: fields.reasonHint, fewest: 5, most: 500 }],
}

/** Whether this release has a form for what the server allows. */
export const isIssueAction = (event: string): event is IssueAction => Object.hasOwn(issueForms, event)

/** What has to change: field → sentence. */
export function mistakesIn(action: IssueAction, words: Record<string, string>): Record<string, string> {
  const pairs = issueForms[action].flatMap((field) => {
    const value = (words[field.name] ?? '').trim()
    if (field.kind === 'day') return value ? [] : [[field.name, fields.noDay] as const]
    if (field.kind === 'choice') return value ? [] : [[field.name, fields.noChoice] as const]
    if (!('fewest' in field) || value.length >= field.fewest) return []
    return [[field.name, (value ? fields.short : fields.empty)(field.fewest)] as const]
  })
  return Object.fromEntries(pairs)
}
