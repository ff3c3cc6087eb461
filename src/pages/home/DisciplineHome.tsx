import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { entries } from './actions'
import { texts } from './texts'

const own = [entries.regionInspections, entries.regionTickets, entries.receipt, entries.rights]

/** Home of a discipline officer: what he may look at, and that looking is noted. */
export const DisciplineHome = () => (
  <>
    <EntryGrid label={texts.entries} entries={own} />
    <Cells isSpaced>
      <Cell icon="info" isTop title={texts.disciplineTitle} note={texts.disciplineText} />
    </Cells>
  </>
)
