/** A rule of the routing table as it is in force. A field left out matches everything. */
export type RoutingRule = {
  ruleNumber: number
  version: number
  priority: number
  regionPrefix: string
  agencyLevel: string | null
  agencyId: string | null
  category: string | null
  kind: string | null
  source: string | null
  target: 'townshipOffice' | 'bureauOfAgencyLevel'
  validFrom: string
  validUntil: string | null
  note: string
}

/** What routing looks at. `day` is the day in Shanghai. */
export type RoutingFacts = {
  townshipCode: string
  agency: { agencyId: string; level: string } | null
  category: string
  kind: string
  source: string
  day: string
}

/** The first condition of a rule that a case does not meet, or what put it behind the winner. */
export type Mismatch =
  | 'notYet'
  | 'ended'
  | 'region'
  | 'agencyLevel'
  | 'agency'
  | 'category'
  | 'kind'
  | 'source'
  | 'priority'
  | 'widerRegion'
  | 'laterNumber'

/** Whether a rule counts on a day. */
export const isInForce = (rule: Pick<RoutingRule, 'validFrom' | 'validUntil'>, day: string) =>
  rule.validFrom <= day && (rule.validUntil === null || day <= rule.validUntil)

/** The first condition that the facts do not meet, in the order in which people read a rule; null when it fits. */
export const firstMismatch = (rule: RoutingRule, facts: RoutingFacts): Mismatch | null => {
  if (facts.day < rule.validFrom) return 'notYet'
  if (!isInForce(rule, facts.day)) return 'ended'
  if (!fitsRegion(rule, facts.townshipCode)) return 'region'
  if (rule.agencyLevel !== null && rule.agencyLevel !== facts.agency?.level) return 'agencyLevel'
  if (rule.agencyId !== null && rule.agencyId !== facts.agency?.agencyId) return 'agency'
  if (!fits(rule.category, facts.category)) return 'category'
  if (!fits(rule.kind, facts.kind)) return 'kind'
  return fits(rule.source, facts.source) ? null : 'source'
}

/** Which of two fitting rules wins comes first: higher priority, then the longer region, then the lower number. */
export const byRank = (a: RoutingRule, b: RoutingRule) =>
  b.priority - a.priority || b.regionPrefix.length - a.regionPrefix.length || a.ruleNumber - b.ruleNumber

/** The rule that wins, or null when none fits. */
export const winningRule = (rules: readonly RoutingRule[], facts: RoutingFacts): RoutingRule | null =>
  rules.filter((rule) => firstMismatch(rule, facts) === null).sort(byRank)[0] ?? null

/** Why a rule that is not the winner did not win. */
export const whyItLost = (rule: RoutingRule, facts: RoutingFacts, winner: RoutingRule): Mismatch => {
  const mismatch = firstMismatch(rule, facts)
  if (mismatch) return mismatch
  if (rule.priority < winner.priority) return 'priority'
  return rule.regionPrefix.length < winner.regionPrefix.length ? 'widerRegion' : 'laterNumber'
}

/** Whether a rule catches every report of all given townships from a day on, for good. */
export const isFallback = (
  rule: Omit<RoutingRule, 'ruleNumber' | 'version' | 'note'>,
  townshipCodes: readonly string[],
  day: string,
) =>
  [rule.agencyLevel, rule.agencyId, rule.category, rule.kind, rule.source, rule.validUntil].every(
    (condition) => condition === null,
  ) &&
  rule.validFrom <= day &&
  townshipCodes.every((code) => fitsRegion(rule, code))

/** Whether a rule looks at a township at all. */
export const fitsRegion = (rule: Pick<RoutingRule, 'regionPrefix'>, townshipCode: string) =>
  townshipCode.startsWith(rule.regionPrefix)

const fits = (condition: string | null, value: string) => condition === null || condition === value
