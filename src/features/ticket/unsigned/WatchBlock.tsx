import { useState } from 'react'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { publicApi } from '@/platform/publicApi'
import { useMutation } from '@/platform/query'
import { WatchAsk } from '../reporter/WatchAsk'
import { texts } from './texts'

type Props = { holder: { number: string; code: string }; version: number; onDone: () => void }

/** Whether anybody made trouble since the report, asked of the holder of its code. */
export function WatchBlock({ holder, version, onDone }: Props) {
  const [clientIds] = useState(() => ({ none: newClientId(), happened: newClientId() }))
  const { mutate, isPending, error } = useMutation({
    mutationFn: (answer: 'none' | 'happened') =>
      publicApi.ticket.dialogueStep({ clientId: clientIds[answer], ...holder, version, event: 'answerWatch', answer }),
    onSuccess: (_, answer) => {
      onDone()
      // What happened is told the same way, without a name.
      if (answer === 'happened') return void go('/pkg-public/complaint/index', { category: 'retaliation' })
      toast(texts.watchThanks)
    },
  })
  return <WatchAsk onAnswer={(answer) => void mutate(answer)} isBusy={isPending} error={error?.message} />
}
