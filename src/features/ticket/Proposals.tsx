import { api, type Outputs } from '@/platform/api'
import { createKept } from '@/platform/kept'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { useChoice } from '@/ui/workbench/choice'
import { wordedClock } from './clock'
import { texts } from './texts'

type Row = Outputs['ticket']['proposals']['items'][number]

/** The parts of the list. */
export const proposalParts = [
  { key: 'open', text: texts.proposalsOpen },
  { key: 'decided', text: texts.proposalsDecided },
] as const

/** Which part is shown; kept while the app is open. */
export const proposalsShown = createKept<'open' | 'decided'>('open')

/** What the bureau proposes to the government: what waits by deadline, what was decided with the newest first. */
export function Proposals() {
  const { chosen, open } = useChoice('/pkg-office/proposal/index')
  const only = proposalsShown.use()
  const list = usePages<Row>({
    queryKey: ['ticket', 'proposals', { only }],
    queryFn: (cursor) => api.ticket.proposals({ only, cursor }),
  })
  const empty = (
    <EmptyState icon="okc" title={only === 'open' ? texts.proposalsEmpty : texts.decidedEmpty}>
      {only === 'open' ? texts.proposalsEmptyText : texts.decidedEmptyText}
    </EmptyState>
  )
  return (
    <>
      <Segment label={texts.proposalParts} options={proposalParts} value={only} onChange={proposalsShown.set} />
      <RecordList list={list} empty={empty}>
        {(rows) => (
          <Cells isSpaced>
            {rows.map(({ ticketId, number, title, bureauName, proposedAt, outcome, clock }) => (
              <Cell
                key={number ?? ticketId}
                isStrong
                isPlain
                isCurrent={ticketId === chosen}
                title={title}
                badge={clock && <DeadlineBadge clock={wordedClock(clock)} />}
                note={
                  <>
                    <View>{number}</View>
                    <Facts>
                      {[
                        ...(outcome ? [texts.outcomes[outcome]] : []),
                        bureauName,
                        ...(proposedAt ? [texts.proposedOn(proposedAt)] : []),
                      ].join('·')}
                    </Facts>
                  </>
                }
                onPress={() => open(ticketId)}
              />
            ))}
          </Cells>
        )}
      </RecordList>
    </>
  )
}
