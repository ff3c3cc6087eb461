import { EntryGrid } from '@/ui/EntryGrid'
import { ErrorState } from '@/ui/States'
import { WaitingCells } from '@/ui/WaitingCells'
import { Halves } from '@/ui/workbench/Halves'
import { entries } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'
import { useAgencyTurn } from './useAgencyTurn'

const own = [entries.requests, entries.letters, entries.agencyInspections, entries.ratings, entries.disputes]

/** Home of an agency's office: all that waits for it by deadline, whatever its kind, then the ways. */
export function AgencyHome() {
  const { rows, failed } = useAgencyTurn()
  return (
    <Halves
      waiting={
        failed?.error ? (
          <ErrorState error={failed.error} onRetry={failed.refetch} />
        ) : (
          <WaitingCells rows={rows} empty={{ title: texts.agencyDone, note: texts.agencyDoneText }} />
        )
      }
      beside={
        <>
          <EntryGrid label={texts.entries} entries={own} />
          <Numbers period={texts.thisMonth} hasVisits />
        </>
      }
    />
  )
}
