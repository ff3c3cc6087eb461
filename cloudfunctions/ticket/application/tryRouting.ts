import type { contract, Parsed } from '../../../src/contracts'
import { type TicketCategory, ticketCategories, ticketCategoryKeys } from '../../../src/contracts/ticket/categories'
import { feedbackSources, type TicketKind, ticketKinds } from '../../../src/contracts/ticket/lists'
import { dayOf } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { agencyById, allAgencies, divisions, officesByTownship } from '../../registry/public'
import { checkRules, type Dimensions, type Group, sizeOf } from '../routing/check'
import { byRank, isFallback, isInForce, type RoutingRule, whyItLost, winningRule } from '../routing/rules'
import { currentRules } from '../routing/store'
import { levels, lostBecause, routingTexts } from '../routing/texts'
import * as store from '../store'
import { fieldIssues } from '../texts'
import { canRead } from './access'
import { targetOf } from './route'
import { requireNotOfAgency } from './stake'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type Source = keyof typeof feedbackSources
type Case = {
  townshipCode: string
  agencyId: string | null
  category: TicketCategory
  kind: TicketKind
  source: Source
  isSealed: boolean
}

// What one answer holds at most.
const mostGroups = 40
const mostNames = 6

/** What the rules would do, without doing it. */
export const tryRoutingHandlers = {
  async tryRouting(input: Input<'tryRouting'>, call: Call) {
    const day = input.day ?? dayOf(call.now)
    const tried = await caseOf(call, input)
    const place = (await divisions(call)).find(({ code, level }) => code === tried.townshipCode && level === 'township')
    if (!place) throw failAt('townshipCode', fieldIssues.township)
    const agency = tried.agencyId ? await agencyById(call, tried.agencyId) : null
    const facts = { ...tried, agency, day }
    const rules = (await currentRules(call.tx)).sort(byRank)
    const winner = winningRule(rules, facts)
    const target = winner ? await targetOf(call, winner, tried.townshipCode, agency) : null
    const lost = await Promise.all(
      rules
        .filter(({ ruleNumber }) => ruleNumber !== winner?.ruleNumber)
        .map(async (rule) => ({ ...viewOf(rule), isWinner: false, why: await whyIn(call, rule, facts, winner) })),
    )
    return {
      day,
      facts: factWords(tried, place.name, agency),
      winner: winner?.ruleNumber ?? null,
      officeName: target?.officeName ?? null,
      bureauName: target?.bureauName ?? null,
      reasons: reasonsOf(winner, target, place.name, agency),
      rules: [...(winner ? [{ ...viewOf(winner), isWinner: true, why: routingTexts.won }] : []), ...lost],
    }
  },

  async checkRouting(input: Input<'checkRouting'>, call: Call) {
    const day = input.day ?? dayOf(call.now)
    const places = (await divisions(call)).filter(({ level }) => level === 'township')
    const codes = places.map(({ code }) => code)
    const withOffice = new Set((await officesByTownship(call)).map(({ townshipCode }) => townshipCode))
    const dimensions: Dimensions = {
      townships: places.map(({ code, name }) => ({ code, name, hasOffice: withOffice.has(code) })),
      agencies: [null, ...(await allAgencies(call))],
      categories: ticketCategoryKeys,
      kinds: Object.keys(ticketKinds),
      sources: Object.keys(feedbackSources),
    }
    const rules = (await currentRules(call.tx)).filter((rule) => isInForce(rule, day))
    const { counts, fallbackOnly, unroutable } = checkRules(rules, dimensions, (rule) => isFallback(rule, codes, day))
    const { townships, agencies, categories, kinds, sources } = dimensions
    return {
      day,
      combinations: townships.length * agencies.length * categories.length * kinds.length * sources.length,
      rules: rules.map(({ ruleNumber, note }) => ({ ruleNumber, note, count: counts.get(ruleNumber) ?? 0 })),
      fallbackOnly: presentGroups(fallbackOnly, dimensions),
      unroutable: presentGroups(unroutable, dimensions),
    }
  },
} satisfies Partial<Handlers<'ticket'>>

const caseOf = async (call: Call, input: Input<'tryRouting'>): Promise<Case> => {
  if (input.ticketId) {
    const ticket = await store.ticketById(call.tx, input.ticketId)
    if (!ticket || !canRead(call, ticket)) throw fail('NOT_FOUND')
    await requireNotOfAgency(call, ticket)
    const isSealed = ticket.confidentiality === 'sealed'
    const { townshipCode, agencyId, category, kind } = ticket
    return { townshipCode, agencyId, category, kind, source: isSealed ? 'other' : ticket.source, isSealed }
  }
  const { townshipCode, category, kind, source } = input
  if (!townshipCode) throw failAt('townshipCode', fieldIssues.township)
  if (!category) throw failAt('category', fieldIssues.category)
  if (!kind) throw failAt('kind', fieldIssues.kind)
  if (!source) throw failAt('source', fieldIssues.source)
  return { townshipCode, agencyId: input.agencyId ?? null, category, kind, source, isSealed: false }
}

type Agency = Awaited<ReturnType<typeof agencyById>> | null

const factWords = ({ category, kind, source, isSealed }: Case, township: string, agency: Agency) => [
  routingTexts.township(township),
  agency ? routingTexts.agency(agency.name, agency.level) : routingTexts.noAgency,
  routingTexts.category(ticketCategories[category].words),
  routingTexts.kind(ticketKinds[kind]),
  isSealed ? routingTexts.sealedSource : routingTexts.source(feedbackSources[source]),
]

const reasonsOf = (
  winner: RoutingRule | null,
  target: Awaited<ReturnType<typeof targetOf>>,
  township: string,
  agency: Agency,
) => {
  if (!winner) return [routingTexts.noRule]
  if (!target) return [routingTexts.noOffice(township)]
  return [
    routingTexts.byRule(winner.ruleNumber, winner.note),
    routingTexts.office(target.officeName),
    routingTexts.bureau(target.bureauName),
    ...(agency?.management === 'vertical'
      ? [routingTexts.superior(agency.name, agency.superiorName ?? routingTexts.superiorUnnamed)]
      : []),
  ]
}

const whyIn = async (
  call: Call,
  rule: RoutingRule,
  facts: Parameters<typeof whyItLost>[1],
  winner: RoutingRule | null,
) => {
  const reason = whyItLost(rule, facts, winner ?? rule)
  const asks = {
    region: async () => (await divisions(call)).find(({ code }) => code === rule.regionPrefix)?.name,
    agencyLevel: async () => levels[rule.agencyLevel ?? ''],
    agency: async () => rule.agencyId && (await agencyById(call, rule.agencyId)).name,
    category: async () => ticketCategories[rule.category as TicketCategory]?.words,
    kind: async () => ticketKinds[rule.kind as TicketKind],
    source: async () => feedbackSources[rule.source as Source],
  }
  const asked = reason in asks ? await asks[reason as keyof typeof asks]() : null
  return lostBecause[reason]({
    from: rule.validFrom,
    until: rule.validUntil ?? '',
    asks: asked || rule.regionPrefix,
    winner: winner?.ruleNumber ?? 0,
  })
}

const viewOf = ({ ruleNumber, version, note }: RoutingRule) => ({ ruleNumber, version, note })

const presentGroups = (groups: readonly Group[], all: Dimensions) => ({
  count: sizeOf(groups),
  isCapped: groups.length > mostGroups,
  groups: [...groups]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostGroups)
    .map((group) => ({
      count: group.count,
      townships: few(group.townships, all.townships, ({ name }) => name),
      agencies: few(group.agencies, all.agencies, (agency) => agency?.name ?? routingTexts.noAgencyNamed),
      categories: few(group.categories, all.categories, (key) => ticketCategories[key as TicketCategory].words),
      kinds: few(group.kinds, all.kinds, (key) => ticketKinds[key as TicketKind]),
      sources: few(group.sources, all.sources, (key) => feedbackSources[key as Source]),
    })),
})

const few = <Value>(values: readonly Value[], all: readonly Value[], nameOf: (value: Value) => string) => ({
  count: values.length,
  isAll: values.length === all.length,
  names: values.slice(0, mostNames).map(nameOf),
})
