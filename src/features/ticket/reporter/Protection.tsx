import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import { WatchQuestion } from './WatchQuestion'

type Ticket = Outputs['ticket']['show']
type Protected = Outputs['ticket']['protection']

/** What protects a reporter who is not named to the agency: a question after some time, visits, who saw his identity. */
export function Protection({ ticket: { ticketId, confidentiality } }: { ticket: Ticket }) {
  const { data } = useQuery<Protected>({
    queryKey: ['ticket', 'protection', { ticketId }],
    queryFn: () => api.ticket.protection({ ticketId }),
    enabled: confidentiality !== 'open',
  })
  if (!data) return null
  return (
    <>
      {data.prompts.some(({ answer }) => answer === null) && <WatchQuestion ticketId={ticketId} />}
      {data.alerts.length > 0 && (
        <Cells isSpaced>
          {data.alerts.map((at) => (
            <Cell key={at} icon="shield" isTop title={texts.visited} note={texts.visitedNote(at)} />
          ))}
        </Cells>
      )}
      {confidentiality === 'sealed' && <Openings openings={data.openings} />}
    </>
  )
}

const Openings = ({ openings }: Pick<Protected, 'openings'>) => (
  <>
    <SectionTitle>{texts.seen}</SectionTitle>
    <Cells>
      {openings.length === 0 && <Cell icon="lock" title={texts.seenNone} note={texts.seenNoneNote} />}
      {openings.map(({ at, unit, title, reason }) => (
        <Cell
          key={at}
          icon="user"
          isTop
          title={texts.seenBy(unit, title)}
          note={texts.seenAt(momentText(at), reason)}
        />
      ))}
    </Cells>
  </>
)
