import { CurrentInspections } from '@/features/inspection/lists/CurrentInspections'
import { go } from '@/platform/navigation'
import { EntryGrid } from '@/ui/EntryGrid'
import { paths } from '../paths'
import { entries } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

/** Home of an inspector: the visit that goes on, and his records. */
export const InspectorHome = () => (
  <>
    <CurrentInspections side="inspector" onOpen={(id) => go(paths.inspectorInspection, { id })} />
    <EntryGrid label={texts.entries} entries={[entries.inspections, entries.receipt, entries.rights]} />
    <Numbers period={texts.thisYear} hasVisits />
  </>
)
