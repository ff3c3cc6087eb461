import { pages } from '../../../src/contracts/pages'
import { officeRoles } from '../../../src/contracts/roles'
import type { Subscriber } from '../../_shared/outbox/dispatch'
import { peopleOf } from '../../identity/public'
import { notices } from '../texts'

/** Who is told of the forms of a month. The notices name no report: it is only a day that comes or is over. */
export const monthlyReactions: readonly Subscriber[] = [
  {
    name: 'ticket.onFormsDue',
    codes: ['ticket.formsDue'],
    handle: async ({ subjectId }, call) =>
      call.notify(await peopleOf(call, { column: 'officeId', id: subjectId }, officeRoles), {
        ...notices.formsDue,
        link: pages.forms,
      }),
  },
  {
    name: 'ticket.onFormsLate',
    codes: ['ticket.formsLate'],
    handle: async ({ subjectId }, call) =>
      call.notify(await peopleOf(call, { column: 'bureauId', id: subjectId }, ['bureauHandler', 'bureauReviewer']), {
        ...notices.formsLate,
        link: pages.forms,
      }),
  },
]
