import { byRank, fitsRegion, type RoutingRule } from './rules'

/** Everything a report may be about, by the registry and the closed lists. */
export type Dimensions = {
  townships: readonly { code: string; name: string; hasOffice: boolean }[]
  /** Null: no agency named. */
  agencies: readonly ({ agencyId: string; level: string; name: string } | null)[]
  categories: readonly string[]
  kinds: readonly string[]
  sources: readonly string[]
}

/** Values of one dimension that every rule treats alike; a bit stands for a rule, the lowest for the first in rank. */
type Class<Value> = { values: Value[]; fitting: bigint }

/** Combinations that share their fate. */
export type Group = {
  count: number
  townships: Dimensions['townships'][number][]
  agencies: Dimensions['agencies'][number][]
  categories: string[]
  kinds: string[]
  sources: string[]
}

/** Every combination of the dimensions against rules in force. Values that no rule tells apart are looked at once. */
export const checkRules = (
  rules: readonly RoutingRule[],
  dimensions: Dimensions,
  isFallback: (rule: RoutingRule) => boolean,
) => {
  const ranked = [...rules].sort(byRank)
  const counts = new Map(ranked.map(({ ruleNumber }) => [ruleNumber, 0]))
  const fallbackOnly: Group[] = []
  const unroutable: Group[] = []
  for (const [group, fitting] of combinations(ranked, dimensions)) {
    const winner = fitting === 0n ? undefined : ranked[lowestBit(fitting)]
    if (!winner || !group.townships[0]?.hasOffice) unroutable.push(group)
    else {
      counts.set(winner.ruleNumber, (counts.get(winner.ruleNumber) ?? 0) + group.count)
      if (isFallback(winner)) fallbackOnly.push(group)
    }
  }
  return { counts, fallbackOnly, unroutable }
}

/** How many reports a number of groups stands for. */
export const sizeOf = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0)

function* combinations(rules: readonly RoutingRule[], dimensions: Dimensions): Generator<[Group, bigint]> {
  const townships = classesOf(rules, dimensions.townships, fitsTownship, ({ hasOffice }) => String(hasOffice))
  const agencies = classesOf(rules, dimensions.agencies, fitsAgency)
  const categories = classesOf(rules, dimensions.categories, ({ category }, value) => fits(category, value))
  const kinds = classesOf(rules, dimensions.kinds, ({ kind }, value) => fits(kind, value))
  const sources = classesOf(rules, dimensions.sources, ({ source }, value) => fits(source, value))
  for (const township of townships)
    for (const agency of agencies) {
      const here = township.fitting & agency.fitting
      for (const category of categories)
        for (const kind of kinds)
          for (const source of sources) {
            const parts = [township, agency, category, kind, source]
            const group = {
              count: parts.reduce((product, { values }) => product * values.length, 1),
              townships: township.values,
              agencies: agency.values,
              categories: category.values,
              kinds: kind.values,
              sources: source.values,
            }
            yield [group, here & category.fitting & kind.fitting & source.fitting]
          }
    }
}

const classesOf = <Value>(
  rules: readonly RoutingRule[],
  values: readonly Value[],
  fit: (rule: RoutingRule, value: Value) => boolean,
  apart: (value: Value) => string = () => '',
): Class<Value>[] => {
  const classes = new Map<string, Class<Value>>()
  for (const value of values) {
    const fitting = rules.reduce((bits, rule, place) => (fit(rule, value) ? bits | (1n << BigInt(place)) : bits), 0n)
    const key = `${apart(value)} ${fitting}`
    const found = classes.get(key)
    if (found) found.values.push(value)
    else classes.set(key, { values: [value], fitting })
  }
  return [...classes.values()]
}

const fitsTownship = (rule: RoutingRule, { code }: Dimensions['townships'][number]) => fitsRegion(rule, code)

const fitsAgency = (rule: RoutingRule, agency: Dimensions['agencies'][number]) =>
  (rule.agencyLevel === null || rule.agencyLevel === agency?.level) &&
  (rule.agencyId === null || rule.agencyId === agency?.agencyId)

const fits = (condition: string | null, value: string) => condition === null || condition === value

const lowestBit = (bits: bigint) => (bits & -bits).toString(2).length - 1
