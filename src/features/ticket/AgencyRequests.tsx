import { useState } from 'react'
import { api } from '@/platform/api'
import { usePages } from '@/platform/query'
import { Cells } from '@/ui/Cells'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { AgencyRow, type RequestRow } from './AgencyRow'
import { List } from './List'
import { texts } from './texts'

const parts = [
  { key: 'open', text: texts.toAnswer },
  { key: 'answered', text: texts.answered },
  { key: 'all', text: texts.everyRequest },
] as const

/** What the bureau asked the agency to explain, by deadline. */
export function AgencyRequests() {
  const [only, setOnly] = useState<'open' | 'answered' | 'all'>('open')
  const list = usePages<RequestRow>({
    queryKey: ['ticket', 'agencyInbox', { only }],
    queryFn: (cursor) => api.ticket.agencyInbox({ only, cursor }),
  })
  const empty = (
    <EmptyState icon="inbox" title={texts.requestsEmpty}>
      {texts.requestsEmptyText}
    </EmptyState>
  )
  return (
    <>
      <Segment label={texts.requestParts} options={parts} value={only} onChange={setOnly} />
      <List list={list} empty={empty}>
        {(rows) => (
          <Cells>
            {rows.map((row) => (
              <AgencyRow key={row.requestId} row={row} />
            ))}
          </Cells>
        )}
      </List>
    </>
  )
}
