import { Proposals } from '@/features/ticket/Proposals'
import { useSettled } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { Halves } from '@/ui/workbench/Halves'
import { entries } from './actions'
import { texts } from './texts'

/** Home of a government's approver: what he is to decide by deadline; then, once nothing moves it any more, what he may
 *  look up and what he decides on. */
export function GovernmentHome() {
  const isSettled = useSettled()
  return (
    <Halves
      waiting={<Proposals />}
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
