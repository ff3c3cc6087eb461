import { useDisputeTurn } from '@/features/oversight/waiting/disputeTurn'
import { Proposals } from '@/features/ticket/Proposals'
import { useSettled } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { WaitingCells } from '@/ui/WaitingCells'
import { Halves } from '@/ui/workbench/Halves'
import { entries } from './actions'
import { texts } from './texts'

/** Home of a government's approver: what he is to decide by deadline; then, once nothing moves it any more, what he may
 *  look up and what he decides on. */
export function GovernmentHome() {
  const isSettled = useSettled()
  const disputes = useDisputeTurn()
  return (
    <Halves
      waiting={
        <>
          <Proposals />
          {isSettled && disputes && <WaitingCells heading={texts.ownDisputes} rows={disputes} />}
        </>
      }
      beside={
        isSettled && (
          <>
            <EntryGrid label={texts.entries} entries={[entries.disputes, entries.receipt, entries.rights]} />
            <Cells isSpaced>
              <Cell icon="info" isTop title={texts.governmentTitle} note={texts.governmentText} />
            </Cells>
          </>
        )
      }
    />
  )
}
