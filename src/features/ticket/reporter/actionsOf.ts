import type { Outputs } from '@/platform/api'
import { type ActionName, isKnownAction } from '../action/forms'
import { isLastReply } from './isLastReply'

type Ticket = Pick<Outputs['ticket']['show'], 'actions' | 'state' | 'reopensLeft'>

/** What the server allows, the main one first; telling the originator and a last confirmation have the reporter's own
 *  forms. */
export const actionsOf = (ticket: Ticket): ActionName[] =>
  [...ticket.actions]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(({ event }) => ownForm(ticket, event))
    .filter(isKnownAction)

const ownForm = (ticket: Ticket, event: string) => {
  if (event === 'originatorInformed') return 'passOn'
  return event === 'confirm' && isLastReply(ticket) ? 'confirmLast' : event
}
