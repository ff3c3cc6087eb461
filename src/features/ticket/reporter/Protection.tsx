import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { reportSince } from './reportSince'
import { TakenUp } from './TakenUp'
import { texts } from './texts'
import { WatchQuestion } from './WatchQuestion'

type Props = { ticket: Pick<Outputs['ticket']['show'], 'ticketId' | 'confidentiality'> }
type Openings = Outputs['ticket']['protection']['openings']

/** What concerns a reporter who is not named to the agency now: a question after some time, and visits. */
export function Protection({ ticket }: Props) {
  const { data, isPending } = useProtection(ticket)
  // Its place is not known before the answer: what stands below waits, so that it is not pushed away under the finger.
  if (isPending) return <Skeleton hasBadge={false} />
  if (!data) return null
  return (
    <>
      {data.prompts.some(({ answer }) => answer === null) && <WatchQuestion ticket={ticket} agencyId={data.agencyId} />}
      {data.prompts.at(-1)?.answer === 'happened' && (
        <Cells isSpaced>
          <Cell
            icon="shield"
            isTop
            title={texts.watchHeard}
            note={texts.watchHeardNote}
            onPress={() => reportSince(ticket, data.agencyId)}
          />
        </Cells>
      )}
      <TakenUp handledAt={data.handledAt} />
      {data.alerts.length > 0 && (
        <Cells isSpaced>
          {data.alerts.map((at) => (
            <Cell key={at} icon="shield" isTop title={texts.visited} note={texts.visitedNote(at)} />
          ))}
        </Cells>
      )}
    </>
  )
}

/** Who saw the identity of a sealed reporter, and why; one line for each request, however often it was looked at. */
export function IdentityOpenings({ ticket }: Props) {
  const { data } = useProtection(ticket)
  if (!data || ticket.confidentiality !== 'sealed') return null
  return (
    <>
      <SectionTitle>{texts.seen}</SectionTitle>
      <Cells>
        {data.openings.length === 0 && <Cell icon="lock" title={texts.seenNone} note={texts.seenNoneNote} />}
        {grouped(data.openings).map(([{ at, unit, title, reason }, times]) => (
          <Cell
            key={at}
            icon="user"
            isTop
            title={texts.seenBy(unit, title)}
            note={
              <>
                <View>{texts.seenAt(momentText(at), times)}</View>
                <View>{texts.seenWhy(reason)}</View>
              </>
            }
          />
        ))}
      </Cells>
    </>
  )
}

const useProtection = ({ ticketId, confidentiality }: Props['ticket']) =>
  useQuery<Outputs['ticket']['protection']>({
    queryKey: ['ticket', 'protection', { ticketId }],
    queryFn: () => api.ticket.protection({ ticketId }),
    enabled: confidentiality !== 'open',
  })

/** The first look under each reason, and how many there were. */
function grouped(openings: Openings): [Openings[number], number][] {
  const firsts = openings.filter(
    (one, place) => openings.findIndex(({ unit, reason }) => unit === one.unit && reason === one.reason) === place,
  )
  return firsts.map((first) => [
    first,
    openings.filter(({ unit, reason }) => unit === first.unit && reason === first.reason).length,
  ])
}
