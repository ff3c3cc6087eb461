import { Health } from '@/features/audit/Health'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { texts } from './texts'

/** Home of a system administrator: health and numbers, and what he cannot see. */
export const AdminHome = () => (
  <>
    <Health />
    <Cells isSpaced>
      <Cell icon="info" isTop title={texts.adminTitle} note={texts.adminText} />
    </Cells>
  </>
)
