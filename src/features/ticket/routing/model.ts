import { type TicketCategory, ticketCategories } from '@/contracts/ticket/categories'
import { categoryExamples } from '@/contracts/ticket/categoryExamples'
import { feedbackSources, type TicketKind, ticketKinds } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { texts } from './texts'

/** A rule with all its versions. */
export type Rule = Outputs['ticket']['routingRules']['rules'][number]
/** One version of it. */
export type Version = Rule['versions'][number]
/** A division that rules can be written for. */
export type Region = Outputs['ticket']['routingRules']['regions'][number]

/** What a list of choices offers, with nothing chosen in front. */
export const withAny = (options: readonly { key: string; text: string }[]) => [
  { key: '', text: texts.noChoice },
  ...options,
]

/** Choices of the closed lists. */
export const choices = {
  categories: (Object.keys(ticketCategories) as TicketCategory[]).map((key) => ({
    key,
    text: ticketCategories[key].words,
    note: categoryExamples[key],
  })),
  kinds: (Object.keys(ticketKinds) as TicketKind[]).map((key) => ({ key, text: ticketKinds[key] })),
  sources: (Object.keys(feedbackSources) as (keyof typeof feedbackSources)[]).map((key) => ({
    key,
    text: feedbackSources[key],
  })),
  levels: (Object.keys(texts.levels) as (keyof typeof texts.levels)[]).map((key) => ({
    key,
    text: texts.levels[key],
  })),
} as const

/** What a version looks at, as label and words; conditions that it does not have are left out. */
export function conditionsOf(version: Version): { label: string; words: string }[] {
  const { regionName, agencyLevel, agencyName, category, kind, source } = version
  return [
    { label: texts.region, words: regionName },
    { label: texts.agencyLevel, words: agencyLevel && texts.levels[agencyLevel] },
    { label: texts.agency, words: agencyName },
    { label: texts.category, words: category && ticketCategories[category].words },
    { label: texts.kind, words: kind && ticketKinds[kind] },
    { label: texts.source, words: source && feedbackSources[source] },
  ].flatMap(({ label, words }) => (words ? [{ label, words }] : []))
}

/** Rules in the order in which they are looked at. */
export const byRank = (a: { ruleNumber: number; current: Version }, b: { ruleNumber: number; current: Version }) =>
  b.current.priority - a.current.priority ||
  b.current.regionPrefix.length - a.current.regionPrefix.length ||
  a.ruleNumber - b.ruleNumber
