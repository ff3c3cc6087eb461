import { useState } from 'react'
import { ratingStars } from '@/contracts/ratingLists'
import { api, type Inputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm, toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Stars } from '@/ui/Stars'
import { TextArea } from '@/ui/TextArea'
import { Facts } from './Facts'
import { emptyRating, type FactKey, type Fields, missingIn } from './ratingFields'
import { texts } from './texts'

type Visit = { inspectionId: string; onReport: (key: FactKey) => void }

/** The rating of one inspection; `form` and `bar` stand at different ends of the page. */
export function useRatingForm({ inspectionId, onReport }: Visit) {
  const draft = useDraft<Fields>(`rating.${inspectionId}`, emptyRating)
  const { fields, change, clientId } = draft
  const [isTried, setTried] = useState(false)
  const missing = isTried ? missingIn(fields) : []
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const { facts, stars, comment } = fields
      // What is missing was looked for before; the server looks again.
      const input = {
        facts: facts as Inputs['rating']['submit']['facts'],
        stars: { ...stars, overall: stars.overall ?? 0 },
      }
      return api.rating.submit({ clientId, inspectionId, ...input, ...(comment.trim() && { comment }) })
    },
    onSuccess: () => {
      draft.clear()
      invalidate(['inspection'])
      invalidate(['rating'])
      toast(texts.thanks)
    },
    onError: ({ code }) => {
      // A rating that arrived although its answer got lost.
      if (code === 'ALREADY_RATED' || code === 'CLIENT_ID_REUSED') invalidate(['inspection'])
    },
  })
  const send = async () => {
    setTried(true)
    const [first] = missingIn(fields)
    if (first) return reveal(`fact-${first}`)
    if (await confirm({ title: texts.askTitle, text: texts.askText, yes: texts.send, no: texts.back }))
      await mutate(undefined)
  }
  const form = (
    <>
      {missing.length > 0 && <Notice tone="bad" isAlert title={texts.mistakes(missing.length)} />}
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      <Facts
        facts={fields.facts}
        missing={missing}
        onReport={onReport}
        onChange={(key, value) => change({ facts: { ...fields.facts, [key]: value } })}
      />
      <SectionTitle>{texts.stars}</SectionTitle>
      <Cells role="group" aria-label={texts.stars}>
        {ratingStars.map(({ key, words }) => (
          <View key={key} id={`fact-${key}`} className="row">
            <Stars
              label={words}
              isStrong={key === 'overall'}
              value={fields.stars[key] ?? 0}
              onChange={(value) => change({ stars: { ...fields.stars, [key]: value } })}
            />
            {key === 'overall' && missing.includes('overall') && <FieldError isLoose error={texts.overallMissing} />}
          </View>
        ))}
      </Cells>
      <View className="list-end">{texts.optional}</View>
      <SectionTitle extra={draft.savedAt ? texts.draft(momentText(new Date(draft.savedAt).toISOString())) : undefined}>
        {texts.comment}
      </SectionTitle>
      <Cells>
        <TextArea
          label={texts.commentLabel}
          placeholder={texts.commentPlaceholder}
          value={fields.comment}
          onChange={(comment) => change({ comment })}
          most={500}
          error={error?.issues.find(({ path }) => path === 'comment')?.message}
        />
      </Cells>
    </>
  )
  const bar = (
    <BottomBar>
      <Button kind="primary" isBusy={isPending} busyText={texts.sending} onPress={send}>
        {texts.send}
      </Button>
    </BottomBar>
  )
  return { form, bar }
}
