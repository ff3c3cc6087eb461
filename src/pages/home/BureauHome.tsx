import { useDisputeTurn } from '@/features/oversight/waiting/disputeTurn'
import { OfficeWaiting } from '@/features/ticket/OfficeWaiting'
import { WaitingCells } from '@/ui/WaitingCells'
import { texts } from './texts'

/** Home of a bureau: its reports, and right below the most urgent of them the disputes between agencies that wait for the
 *  reader. */
export function BureauHome() {
  const disputes = useDisputeTurn()
  return <OfficeWaiting others={disputes ? <WaitingCells heading={texts.ownDisputes} rows={disputes} /> : null} />
}
