import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { openTicket, type QueueRow } from '../OfficeRow'
import { texts } from './texts'

type Props = { rows: readonly QueueRow[]; answer: Outputs['ticket']['acceptMany'] }

/** What became of what was chosen: how many were done, and why not of each of the others. */
export function Outcomes({ rows, answer: { done, results } }: Props) {
  const left = results.filter(({ isDone }) => !isDone)
  const titleOf = (id: string) => rows.find(({ ticketId }) => ticketId === id)?.title ?? id
  return (
    <>
      <Notice tone={left.length ? 'warn' : 'ok'} title={texts.results(done, results.length)} isAlert>
        {left.length ? texts.someLeft : texts.allDone}
      </Notice>
      {left.length > 0 && (
        <Cells>
          {left.map(({ ticketId, message }) => (
            <Cell key={ticketId} title={titleOf(ticketId)} note={message} onPress={() => openTicket(ticketId)} />
          ))}
        </Cells>
      )}
    </>
  )
}
