import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { OwnRow } from './OwnTickets'
import { useOwnOpen } from './reporterWaiting'
import { reporterTurn } from './states'
import { texts } from './texts'

/** So many stand on a home page; the rest is one touch away. */
const most = 3

/** A person's own reports that others are working on, the nearest day first; nothing when there are none. */
export function RunningReports({ onAll }: { onAll: () => void }) {
  const rows = (useOwnOpen().data?.items ?? []).filter(({ state }) => !reporterTurn.includes(state))
  if (!rows.length) return null
  return (
    <>
      <SectionTitle link={{ text: texts.seeAllOwn, onPress: onAll }}>{texts.running(rows.length)}</SectionTitle>
      <Cells>
        {rows.slice(0, most).map((row) => (
          <OwnRow key={row.ticketId} row={row} />
        ))}
      </Cells>
    </>
  )
}
