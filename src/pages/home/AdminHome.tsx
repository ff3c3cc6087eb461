import { Health } from '@/features/audit/Health'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Halves } from '@/ui/workbench/Halves'
import { texts } from './texts'

/** Home of a system administrator: health and numbers, and what he cannot see. */
export const AdminHome = () => (
  <Halves
    waiting={<Health />}
    beside={
      <Cells isSpaced>
        <Cell icon="info" isTop title={texts.adminTitle} note={texts.adminText} />
      </Cells>
    }
  />
)
