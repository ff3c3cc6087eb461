import { NewestTickets, PendingReferrals } from '@/features/ticket/discipline/NewestTickets'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { Halves } from '@/ui/workbench/Halves'
import { entries, openRecords } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

const own = [entries.regionInspections, entries.regionTickets, entries.receipt, entries.rights]

const openTickets = () => openRecords('tickets')

/** Home of a discipline officer: what was handed over and waits, the newest reports, what he may look at, the week's numbers, and that looking is noted. */
export const DisciplineHome = () => (
  <Halves
    waiting={
      <>
        <PendingReferrals onAll={openTickets} />
        <NewestTickets onAll={openTickets} />
      </>
    }
    beside={
      <>
        <EntryGrid label={texts.entries} entries={own} />
        <Numbers period={texts.sevenDays} hasVisits reports="region" />
        <Cells isSpaced>
          <Cell icon="info" isTop title={texts.disciplineTitle} note={texts.disciplineText} />
        </Cells>
      </>
    }
  />
)
