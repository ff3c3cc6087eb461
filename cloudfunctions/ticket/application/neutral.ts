import type { Call } from '../../_shared/call'
import { failAt } from '../../_shared/errors'
import { contactOf } from '../../identity/public'
import { enterpriseById } from '../../registry/public'
import { betrayalsIn } from '../domain'
import type * as store from '../store'
import { fieldIssues } from '../texts'

type Texts = Readonly<Record<string, string>>

/** Whoever did not choose to be open must not stand in what the agency reads, by name or by his own words. */
export const requireNeutral = async (call: Call, ticket: store.TicketRow, texts: Texts) => {
  if (ticket.confidentiality === 'open') return
  refuse(texts, ticket.content, await wordsOf(call, ticket))
}

/** What several reporters will read must name none of them, however open one of them was. */
export const requireNameless = async (call: Call, tickets: readonly store.TicketRow[], texts: Texts) => {
  for (const ticket of tickets) refuse(texts, '', await wordsOf(call, ticket))
}

const refuse = (texts: Texts, content: string, words: readonly string[]) => {
  for (const [field, text] of Object.entries(texts)) {
    const found = betrayalsIn(text, content, words)
    if (found.length > 0) throw failAt(field, fieldIssues.betrayal(found))
  }
}

const wordsOf = async (call: Call, ticket: store.TicketRow) => {
  const contact = ticket.confidentiality === 'sealed' ? null : await contactOf(call, ticket.reporterId)
  const enterprise = ticket.enterpriseId ? await enterpriseById(call, ticket.enterpriseId) : null
  return [contact?.name ?? '', contact?.phone ?? '', enterprise?.name ?? '', ticket.receiptNumber]
}
