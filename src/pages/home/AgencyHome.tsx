import { AgencyToDo } from '@/features/inspection/lists/AgencyToDo'
import { AgencyWaiting } from '@/features/ticket/AgencyWaiting'
import { go } from '@/platform/navigation'
import { EntryGrid } from '@/ui/EntryGrid'
import { paths } from '../paths'
import { entries } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

/** Home of an agency's office: questions of the bureau, inspections that wait for it, then the ways. */
export const AgencyHome = () => (
  <>
    <AgencyWaiting />
    <AgencyToDo onOpen={(id) => go(paths.agencyInspection, { id })} />
    <EntryGrid label={texts.entries} entries={[entries.requests, entries.agencyInspections, entries.ratings]} />
    <Numbers period={texts.thisMonth} hasVisits />
  </>
)
