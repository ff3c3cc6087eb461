import type { contract, Parsed } from '../../../src/contracts'
import { type Call, personOf } from '../../_shared/call'
import type { Handlers } from '../../_shared/handlers'
import { addressesOf } from '../../identity/public'
import { numberOf, ticketNumbers } from '../clocks'
import { likeness } from '../similar/likeness'
import { newestOwn, openOfOffice } from '../similar/store'
import type * as store from '../store'
import { similarWords } from '../texts'
import { barredAgenciesOf, isBarred } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

/** Reports that may be about the same matter. A reporter is shown his own and nobody else's, not even a colleague's. */
export const similarHandlers = {
  async similarOwn({ agencyId, category }: Input<'similarOwn'>, call: Call) {
    const days = numberOf(call, ticketNumbers.similarDays)
    const since = new Date(call.now.getTime() - days * 86_400_000)
    const reporterIds = await addressesOf(call, personOf(call))
    const found = await newestOwn(call.tx, { agencyId: agencyId ?? null, category, reporterIds, since })
    return { similar: found ? { ...found, submittedAt: found.submittedAt.toISOString() } : null }
  },
} satisfies Partial<Handlers<'ticket'>>

// How many open reports are compared, how many are offered, and how alike their words must be at least.
const mostCompared = 50
const mostOffered = 3

/** Open reports of the office that a new one could be merged into, each with why; none once it is being worked on. */
export const mergeCandidates = async (call: Call, ticket: store.TicketRow) => {
  if (ticket.state !== 'submitted' && ticket.state !== 'accepted') return []
  const { agencyId, category, officeId, bureauId, ticketId: besides } = ticket
  const about = { agencyId, category, officeId, bureauId, besides, limit: mostCompared }
  const least = numberOf(call, ticketNumbers.similarPercent)
  const barred = await barredAgenciesOf(call)
  return (await openOfOffice(call.tx, about))
    .filter((other) => !isBarred(other, barred))
    .map(({ content, townshipCode, agencyId: _same, confidentiality: _hidden, ...other }) => ({
      ...other,
      percent: likeness(content, ticket.content),
      isSameTownship: townshipCode === ticket.townshipCode,
    }))
    .filter(({ percent }) => percent >= least)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, mostOffered)
    .map(({ percent, isSameTownship, ...other }) => ({
      ...other,
      why: [
        agencyId ? similarWords.agency : similarWords.noAgency,
        similarWords.category,
        isSameTownship ? similarWords.township : similarWords.office,
        similarWords.alike(percent),
      ],
    }))
}
