import { letterKinds, letterStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { Facts } from '@/ui/Facts'
import { useChoice } from '@/ui/workbench/choice'
import { wordedClock } from './clock'
import { texts } from './texts'

const letterPage = '/pkg-agency/letter/index'

/** One letter in an agency's list. */
export type LetterItem = Outputs['ticket']['agencyLetters']['items'][number]

/** Opens a letter. */
export const openLetter = (id: string) => go(letterPage, { id })

/** A letter that reached the agency: which, from whom, how long is left. */
export function LetterRow({ row }: { row: LetterItem }) {
  const { chosen, open } = useChoice(letterPage)
  const { letterId, title, number, issuerName, dueAt, clock } = row
  return (
    <Cell
      isStrong
      isPlain
      isCurrent={letterId === chosen}
      title={title}
      badge={clock && <DeadlineBadge clock={wordedClock(clock)} />}
      note={
        <>
          <Facts>{letterFacts(row)}</Facts>
          <Facts>{[number ?? issuerName, ...(dueAt && clock ? [texts.rectifyBy(dueAt)] : [])].join('·')}</Facts>
        </>
      }
      onPress={() => open(letterId)}
    />
  )
}

/** Which kind of letter, and how it stands. */
export const letterFacts = (row: LetterItem) => [letterKinds[row.kind].name, stateWords(row)].join('·')

// Sent or not counts no more while its report waits to be checked: the letter's page says the same.
const stateWords = ({ state, isReported }: LetterItem) => (isReported ? texts.letterReported : letterStates[state])
