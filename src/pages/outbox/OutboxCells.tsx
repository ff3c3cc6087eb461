import { go } from '@/platform/navigation'
import { outbox } from '@/platform/outbox'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { StatusTag } from '@/ui/StatusTag'
import { paths } from '../paths'
import { texts } from './texts'

/** The way to 待发送; nothing when nothing waits there. */
export function OutboxCells() {
  const all = outbox.use()
  const refused = all.filter(({ state }) => state === 'refused').length
  if (!all.length) return null
  return (
    <Cells isSpaced>
      <Cell
        icon="clock"
        title={texts.cell}
        value={refused ? <StatusTag tone="bad">{texts.refused(refused)}</StatusTag> : texts.waiting(all.length)}
        onPress={() => go(paths.outbox)}
      />
    </Cells>
  )
}
