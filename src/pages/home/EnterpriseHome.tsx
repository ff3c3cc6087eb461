import { CurrentInspections } from '@/features/inspection/lists/CurrentInspections'
import { ToRate } from '@/features/inspection/lists/ToRate'
import { ReporterWaiting } from '@/features/ticket/ReporterWaiting'
import { go } from '@/platform/navigation'
import { EntryGrid } from '@/ui/EntryGrid'
import { paths } from '../paths'
import { entries } from './actions'
import { texts } from './texts'

const own = [entries.report, entries.inspections, entries.tickets, entries.rights, entries.receipt]

/** Home of an enterprise: who is here now, what waits, then the ways. */
export const EnterpriseHome = () => (
  <>
    <CurrentInspections side="enterprise" onOpen={(id) => go(paths.inspection, { id })} />
    <ToRate onRate={(id) => go(paths.rating, { id })} />
    <ReporterWaiting />
    <EntryGrid label={texts.entries} entries={own} />
  </>
)
