import { type TicketCategory, ticketCategories } from '../../../src/contracts/ticket/categories'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { agencyById, bureaus, officeOfTownship } from '../../registry/public'
import { winningRule } from '../domain'
import * as store from '../store'
import { routingWords } from '../texts'

type Facts = {
  townshipCode: string
  agencyId?: string | undefined
  category: TicketCategory
  kind: string
  source: string
}

/** Finds the office and bureau of a report, and says why. The office is always the township's (it reads first, 行政执法
 *  监督条例第6条 lets it assist); the bureau is the one that may supervise the agency named. */
export const routeTicket = async (call: Call, facts: Facts) => {
  const agency = facts.agencyId ? await agencyById(call, facts.agencyId) : null
  const rule = winningRule(await call.cached('routing rules', () => store.routingRules(call.tx)), {
    ...facts,
    agency,
    day: dayOf(call.now),
  })
  const office = await officeOfTownship(call, facts.townshipCode)
  if (!rule || !office) throw fail('NOT_ROUTABLE')
  const bureau = rule.target === 'bureauOfAgencyLevel' ? await bureauOf(call, agency) : null
  const bureauName = bureau?.name ?? office.bureauName
  return {
    officeId: office.officeId,
    bureauId: bureau?.bureauId ?? office.bureauId,
    routing: {
      ruleNumber: rule.ruleNumber,
      officeName: office.name,
      bureauName,
      reasons: [
        routingWords.region(office.township),
        agency ? routingWords.agency(agency.shortName) : routingWords.noAgency,
        routingWords.category(ticketCategories[facts.category].words),
        routingWords.rule(rule.ruleNumber, rule.note),
      ],
    },
  }
}

// A bureau supervises agencies of its own level in its own division.
const bureauOf = async (call: Call, agency: { level: string; divisionCode: string } | null) => {
  if (!agency) return null
  const all = await bureaus(call)
  return (
    all.find(({ level, divisionCode }) => level === agency.level && agency.divisionCode.startsWith(divisionCode)) ??
    null
  )
}
