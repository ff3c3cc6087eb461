import { conductTerms } from './conduct/texts'
import { penaltyTerms } from './penalty/texts'
import { peopleTerms } from './people/texts'
import { reportTerms } from './report/texts'
import type { TermText } from './types'
import { visitTerms } from './visit/texts'

const groups = {
  visit: visitTerms,
  penalty: penaltyTerms,
  people: peopleTerms,
  report: reportTerms,
  conduct: conductTerms,
} as const

type Groups = typeof groups

/** The name of a term in code. */
export type TermKey = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]

/** The name of a group of terms. */
export type GroupKey = keyof Groups

/** Every term by its name. */
export const termOf: Readonly<Record<TermKey, TermText>> = {
  ...visitTerms,
  ...penaltyTerms,
  ...peopleTerms,
  ...reportTerms,
  ...conductTerms,
}

/** Whether a page was opened with the name of a term. */
export const isTerm = (name: string | undefined): name is TermKey => name !== undefined && Object.hasOwn(termOf, name)

/** Groups with those of their terms that speak of what is looked for; groups without any are left out. */
export function findTerms(search: string): { group: GroupKey; terms: { key: string; term: TermText }[] }[] {
  const looked = search.trim()
  return (Object.keys(groups) as GroupKey[]).flatMap((group) => {
    const terms = Object.entries<TermText>(groups[group])
      .map(([key, term]) => ({ key, term }))
      .filter(({ term: { word, also = [], text } }) => [word, ...also, text].some((each) => each.includes(looked)))
    return terms.length ? [{ group, terms }] : []
  })
}
