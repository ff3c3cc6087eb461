import { letterKinds, letterStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Facts } from '@/ui/Facts'
import { useChoice } from '@/ui/workbench/choice'
import { texts } from './texts'

/** One letter in an agency's list. */
export type LetterItem = Outputs['ticket']['agencyLetters']['items'][number]

/** A letter that reached the agency: which, from whom, until when. */
export function LetterRow({ row }: { row: LetterItem }) {
  const { chosen, open } = useChoice('/pkg-agency/letter/index')
  const { letterId, kind, state, number, title, issuerName, dueAt, isPaused } = row
  return (
    <Cell
      isStrong
      isCurrent={letterId === chosen}
      title={title}
      note={
        <>
          <Facts>{[letterKinds[kind].name, isPaused ? texts.letterPaused : letterStates[state]].join('·')}</Facts>
          <Facts>
            {[number ?? issuerName, ...(dueAt && state === 'issued' && !isPaused ? [texts.rectifyBy(dueAt)] : [])].join(
              '·',
            )}
          </Facts>
        </>
      }
      onPress={() => open(letterId)}
    />
  )
}
