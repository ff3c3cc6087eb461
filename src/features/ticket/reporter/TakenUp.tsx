import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { texts } from './texts'

/** That the custodian has taken up what troubles the reporter: the last time is enough. */
export const TakenUp = ({ handledAt }: { handledAt: readonly string[] }) => {
  const last = handledAt.at(-1)
  return last ? (
    <Cells isSpaced>
      <Cell icon="shield" isTop title={texts.takenUp} note={texts.takenUpNote(last)} />
    </Cells>
  ) : null
}
