import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reportSince } from './reportSince'
import { texts } from './texts'
import { WatchAsk } from './WatchAsk'

type Answer = 'none' | 'happened'
type Props = {
  ticket: Pick<Outputs['ticket']['show'], 'ticketId' | 'confidentiality'>
  agencyId: string | null
}

/** Whether anybody made trouble since the report; “yes” leads on to a new report about it. */
export function WatchQuestion({ ticket, agencyId }: Props) {
  const { ticketId } = ticket
  const [clientIds] = useState<Record<Answer, string>>(() => ({ none: newClientId(), happened: newClientId() }))
  const { mutate, isPending, error } = useMutation({
    mutationFn: (answer: Answer) => api.ticket.answerWatch({ clientId: clientIds[answer], ticketId, answer }),
    onSuccess: (_, answer) => {
      invalidate(['ticket', 'protection'])
      if (answer === 'happened') return reportSince(ticket, agencyId)
      toast(texts.watchThanks)
    },
  })
  return <WatchAsk onAnswer={(answer) => void mutate(answer)} isBusy={isPending} error={error?.message} />
}
