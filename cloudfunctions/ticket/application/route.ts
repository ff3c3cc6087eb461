import { type TicketCategory, ticketCategories } from '../../../src/contracts/ticket/categories'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail } from '../../_shared/errors'
import { agencyById, bureaus, officeOfTownship, officesByTownship } from '../../registry/public'
import { type RoutingFacts, type RoutingRule, winningRule } from '../routing/rules'
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
  const rule = winningRule(await rulesInUse(call), {
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

const rulesInUse = (call: Call) => call.cached('routing rules', () => currentRules(call.tx))

/** Which bureau goes on with a case whose agency is named only after it was filed; null where none does. The tenant's
 *  table says so where a rule that names the agency wins, in all places of the agency alike: where the answer changed
 *  from place to place it would tell the agency where the reporter is. For the same reason rules that ask who reports or
 *  of which nature it is (`source`, `kind`) do not count here: the agency knows its category alone. Otherwise the
 *  agency's level says so. */
export const bureauNamedFor = async (
  call: Call,
  agency: Awaited<ReturnType<typeof agencyById>>,
  facts: Pick<RoutingFacts, 'category' | 'kind' | 'source'>,
) => {
  const levelBureauId = (await bureauOf(call, agency))?.bureauId ?? null
  return (await bureauByName(call, agency, facts, levelBureauId)) ?? levelBureauId
}

const bureauByName = async (
  call: Call,
  agency: Awaited<ReturnType<typeof agencyById>>,
  facts: Pick<RoutingFacts, 'category' | 'kind' | 'source'>,
  levelBureauId: string | null,
) => {
  const rules = (await rulesInUse(call)).filter(({ source, kind }) => source === null && kind === null)
  if (!rules.some(({ agencyId }) => agencyId === agency.agencyId)) return null
  const day = dayOf(call.now)
  const led = (await officesByTownship(call))
    .filter(({ townshipCode }) => townshipCode.startsWith(agency.divisionCode))
    .map(({ townshipCode, bureauId }) => {
      const rule = winningRule(rules, { ...facts, townshipCode, agency, day })
      if (rule?.agencyId !== agency.agencyId) return null
      return rule.target === 'bureauOfAgencyLevel' ? (levelBureauId ?? bureauId) : bureauId
    })
  const [only = null, ...others] = new Set(led)
  return others.length === 0 ? only : null
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
