import { useDisputeTurn } from '@/features/oversight/waiting/disputeTurn'
import { WaitingCells } from '@/ui/WaitingCells'
import { texts } from './texts'

/** Disputes between agencies that wait for the bureau; nothing where there are none. */
export function DisputeCells() {
  const rows = useDisputeTurn()
  return rows ? <WaitingCells heading={texts.ownDisputes} rows={rows} /> : null
}
