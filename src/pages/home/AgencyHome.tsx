import { AgencyToDo } from '@/features/inspection/lists/AgencyToDo'
import { LettersWaiting } from '@/features/ticket/AgencyLetters'
import { AgencyWaiting } from '@/features/ticket/AgencyWaiting'
import { go } from '@/platform/navigation'
import { EntryGrid } from '@/ui/EntryGrid'
import { Halves } from '@/ui/workbench/Halves'
import { paths } from '../paths'
import { entries, openRecords } from './actions'
import { Numbers } from './Numbers'
import { texts } from './texts'

/** Home of an agency's office: letters to follow, questions of the bureau, inspections that wait for it, then the ways. */
export const AgencyHome = () => (
  <Halves
    waiting={
      <LettersWaiting onAll={() => openRecords('letters')}>
        <AgencyWaiting />
        <AgencyToDo onOpen={(id) => go(paths.agencyInspection, { id })} />
      </LettersWaiting>
    }
    beside={
      <>
        <EntryGrid
          label={texts.entries}
          entries={[entries.requests, entries.letters, entries.agencyInspections, entries.ratings]}
        />
        <Numbers period={texts.thisMonth} hasVisits />
      </>
    }
  />
)
