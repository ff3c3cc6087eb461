import { type TicketCategory, ticketCategories } from '../../../src/contracts/ticket/categories'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { agencyById, bureaus, officeOfTownship } from '../../registry/public'
import { type RoutingRule, winningRule } from '../routing/rules'
import { currentRules } from '../routing/store'
import { routingTexts } from '../routing/texts'
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
  const rule = winningRule(await call.cached('routing rules', () => currentRules(call.tx)), {
    ...facts,
    agency,
    day: dayOf(call.now),
  })
  const target = rule && (await targetOf(call, rule, facts.townshipCode, agency))
  if (!target) throw fail('NOT_ROUTABLE')
  const { officeId, bureauId, officeName, bureauName, township } = target
  return {
    officeId,
    bureauId,
    agencyName: agency?.shortName ?? null,
    routing: {
      ruleNumber: rule.ruleNumber,
      officeName,
      bureauName,
      reasons: [
        routingWords.region(township),
        agency ? routingWords.agency(agency.shortName) : routingWords.noAgency,
        routingWords.category(ticketCategories[facts.category].words),
        routingWords.rule(rule.ruleNumber, rule.note),
        ...(agency?.management === 'vertical'
          ? [routingTexts.superior(agency.shortName, agency.superiorName ?? routingTexts.superiorUnnamed)]
          : []),
      ],
    },
  }
}

/** Where a rule leads a report of a township; null where no office stands there. */
export const targetOf = async (
  call: Call,
  rule: Pick<RoutingRule, 'target'>,
  townshipCode: string,
  agency: { level: string; divisionCode: string } | null,
) => {
  const office = await officeOfTownship(call, townshipCode)
  if (!office) return null
  const bureau = rule.target === 'bureauOfAgencyLevel' ? await bureauOf(call, agency) : null
  return {
    officeId: office.officeId,
    officeName: office.name,
    township: office.township,
    bureauId: bureau?.bureauId ?? office.bureauId,
    bureauName: bureau?.name ?? office.bureauName,
  }
}

/** Which bureau supervises an agency: of its own level in its own division; null where none does. */
export const bureauOf = async (call: Call, agency: { level: string; divisionCode: string } | null) => {
  if (!agency) return null
  const all = await bureaus(call)
  return (
    all.find(({ level, divisionCode }) => level === agency.level && agency.divisionCode.startsWith(divisionCode)) ??
    null
  )
}
