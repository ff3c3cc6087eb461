import { useState } from 'react'
import { api } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { invalidate, useMutation } from '@/platform/query'
import { texts } from './texts'
import { WatchAsk } from './WatchAsk'

type Answer = 'none' | 'happened'

/** Whether anybody made trouble since the report; “yes” leads on to a new report about it. */
export function WatchQuestion({ ticketId }: { ticketId: string }) {
  const [clientIds] = useState<Record<Answer, string>>(() => ({ none: newClientId(), happened: newClientId() }))
  const { mutate, isPending, error } = useMutation({
    mutationFn: (answer: Answer) => api.ticket.answerWatch({ clientId: clientIds[answer], ticketId, answer }),
    onSuccess: (_, answer) => {
      invalidate(['ticket', 'protection'])
      if (answer === 'happened') return void go('/pkg-reporter/report/index', { category: 'retaliation' })
      toast(texts.watchThanks)
    },
  })
  return <WatchAsk onAnswer={(answer) => void mutate(answer)} isBusy={isPending} error={error?.message} />
}
