import { useState } from 'react'
import { bureauRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Page } from '@/ui/Page'
import { Segment } from '@/ui/Segment'
import { Loaded } from '../Loaded'
import { CheckRouting } from './CheckRouting'
import { RuleList } from './RuleList'
import { TryRouting } from './TryRouting'
import { texts } from './texts'

const parts = [
  { key: 'rules', text: texts.rules },
  { key: 'attempt', text: texts.attempt },
  { key: 'check', text: texts.check },
] as const

/** Rules of routing: the list with its past, the dry run, the check of everything. With a ticket, its dry run. */
export function Routing({ ticketId }: { ticketId?: string }) {
  const [part, setPart] = useState<(typeof parts)[number]['key']>(ticketId ? 'attempt' : 'rules')
  const query = useQuery<Outputs['ticket']['routingRules']>({
    queryKey: ['ticket', 'routingRules'],
    queryFn: () => api.ticket.routingRules({}),
  })
  return (
    <Page title={texts.page}>
      <Loaded query={query} pageFor={bureauRoles}>
        {(data) => (
          <>
            <Segment label={texts.parts} options={parts} value={part} onChange={setPart} />
            {part === 'rules' && <RuleList data={data} />}
            {part === 'attempt' && <TryRouting ticketId={ticketId} />}
            {part === 'check' && <CheckRouting />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
