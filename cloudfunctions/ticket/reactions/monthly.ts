import { pages } from '../../../src/contracts/pages'
import { officeRoles } from '../../../src/contracts/roles'
import type { Call } from '../../_shared/call'
import type { Subscriber } from '../../_shared/outbox/dispatch'
import { interestsOf, peopleOf } from '../../identity/public'
import { officesByTownship } from '../../registry/public'
import { idsOfMonth } from '../application/month'
import { officesWithReports, type Reader, type Stage } from '../monthly/store'
import { notices } from '../texts'

/** Who is told of the forms of a month. The notices name no report: it is only a day that comes or is over. */
export const monthlyReactions: readonly Subscriber[] = [
  {
    name: 'ticket.onFormsDue',
    codes: ['ticket.formsDue'],
    handle: async ({ subjectId, payload }, call) => {
      const people = await peopleOf(call, { column: 'officeId', id: subjectId }, officeRoles)
      const { month, stage } = payload as Reminder
      call.notify(await thoseWhoMayKnow(call, people, month, { officeId: subjectId, bureauIds: [] }), {
        ...notices.formsDue[stage],
        link: pages.forms,
      })
    },
  },
  {
    name: 'ticket.onFormsLate',
    codes: ['ticket.formsLate'],
    handle: async ({ subjectId, payload }, call) => {
      const people = await peopleOf(call, { column: 'bureauId', id: subjectId }, ['bureauHandler', 'bureauReviewer'])
      const { month } = payload as Reminder
      call.notify(await thoseWhoMayKnow(call, people, month, { officeId: null, bureauIds: [subjectId] }), {
        ...notices.formsLate,
        link: pages.forms,
      })
    },
  },
]

type Reminder = { month: string; stage: Stage }

// That there are reports tells of them: whoever also belongs to an agency hears it only of those he may know of.
const thoseWhoMayKnow = async (
  call: Call,
  personIds: readonly string[],
  month: string,
  unit: Omit<Reader, 'barred'>,
): Promise<string[]> => {
  const told: string[] = []
  for (const personId of personIds) {
    const { agencyIds: barred } = await interestsOf(call, personId)
    if (barred.length === 0 || (await isWaitedFor(call, month, { ...unit, barred }))) told.push(personId)
  }
  return told
}

const isWaitedFor = async (call: Call, month: string, reader: Reader) => {
  const officeIds = reader.officeId ? [reader.officeId] : (await officesByTownship(call)).map((one) => one.officeId)
  return (await officesWithReports(call.tx, { officeIds, month, ...idsOfMonth(month) }, reader)).length > 0
}
