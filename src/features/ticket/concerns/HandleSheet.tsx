import { useState } from 'react'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FormSheet } from '@/ui/FormSheet'
import { TextArea } from '@/ui/TextArea'
import type { Concern } from './Concerns'
import { texts } from './texts'

const least = 5

/** What was done for a reporter in trouble; he is told that somebody has taken it up, and not what. */
export function HandleSheet({ concern, onClose }: { concern: Concern; onClose: () => void }) {
  const { concernId } = concern
  const draft = useDraft<{ note: string }>(`handleConcern.${concernId}`, { note: '' })
  const { note } = draft.fields
  const [isTried, setTried] = useState(false)
  const isShort = note.trim().length < least
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.ticket.handleConcern({ clientId: draft.clientId, concernId, note }),
    onSuccess: () => {
      draft.clear()
      invalidate(['ticket', 'concerns'])
      toast(texts.saved)
      onClose()
    },
    onError: ({ status, code }) => {
      if (status >= 400 && status < 500) draft.renewId()
      if (code === 'WRONG_STATE') invalidate(['ticket', 'concerns'])
    },
  })
  const send = () => {
    setTried(true)
    if (isShort) return reveal('concernNote')
    void mutate(undefined)
  }
  return (
    <FormSheet
      title={texts.handle}
      onClose={onClose}
      verb={texts.save}
      onSend={send}
      isBusy={isPending}
      problem={error?.message}
    >
      <Cells>
        <Block>
          <View className="read">{texts.firstStep[concern.kind]}</View>
          <View className="read">{texts.reach[concern.reach]}</View>
          <View className="read strong">{texts.keepQuiet}</View>
        </Block>
        <TextArea
          id="concernNote"
          label={texts.note}
          value={note}
          onChange={(value) => draft.change({ note: value })}
          placeholder={texts.noteHint}
          most={500}
          error={isTried && isShort ? texts.noteShort(least) : undefined}
        />
      </Cells>
      <View className="note under">{texts.told}</View>
    </FormSheet>
  )
}
