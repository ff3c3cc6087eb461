import { useState } from 'react'
import { api } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { invalidate, useMutation } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

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
  return (
    <Cells isSpaced>
      <Block>
        <View className="strong">{texts.watchAsk}</View>
        <View className="note">{texts.watchAskText}</View>
        {error && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        <Button kind="outline" onPress={() => void mutate('none')} isDisabled={isPending}>
          {texts.watchNone}
        </Button>
        <Button kind="outline" onPress={() => void mutate('happened')} isDisabled={isPending}>
          {texts.watchHappened}
        </Button>
      </Block>
    </Cells>
  )
}
