import { FindRecord } from '@/features/audit/FindRecord'
import { VerifyJournal } from '@/features/audit/VerifyJournal'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Halves } from '@/ui/workbench/Halves'
import { texts } from './texts'

/** Home of an auditor: the whole journal, one record, and what he cannot see. */
export const AuditorHome = () => (
  <Halves
    waiting={
      <>
        <VerifyJournal />
        <FindRecord />
      </>
    }
    beside={
      <Cells isSpaced>
        <Cell icon="info" isTop title={texts.auditorTitle} note={texts.auditorText} />
      </Cells>
    }
  />
)
