import type { ActionName } from '../action/forms'
import { texts } from './texts'

/** What is rarely done stands behind 更多办理, in its groups. */
const rare: readonly { key: keyof typeof texts.groups; names: readonly ActionName[] }[] = [
  { key: 'merging', names: ['markDuplicate', 'unmerge', 'split'] },
  { key: 'referring', names: ['guideToReview', 'suspendByLitigation', 'referDiscipline', 'referCrime'] },
  { key: 'pressing', names: ['listKey', 'extendTotal', 'recordMeasure'] },
]

/** Actions as the page shows them: rows at once, and groups one tap away. A single rare one needs no door. */
export function grouped(names: readonly ActionName[]) {
  const groups = rare
    .map(({ key, names: inside }) => ({
      key,
      words: texts.groups[key],
      names: inside.filter((name) => names.includes(name)),
    }))
    .filter((group) => group.names.length > 0)
  const behind = groups.flatMap((group) => group.names)
  return behind.length > 1
    ? { rows: names.filter((name) => !behind.includes(name)), groups }
    : { rows: names, groups: [] }
}
