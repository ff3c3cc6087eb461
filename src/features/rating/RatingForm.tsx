import { useState } from 'react'
import { ratingStars } from '@/contracts/ratingLists'
import { api, type Inputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm, toast } from '@/platform/feedback'
import { network } from '@/platform/network'
import { outbox } from '@/platform/outbox'
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

type Visit = { inspectionId: string; label: string; onReport: (key: FactKey) => void }

const draftKeyOf = (inspectionId: string) => `rating.${inspectionId}`

// What is missing was looked for before; the server looks again.
const inputOf = ({ facts, stars, comment }: Fields) => ({
  facts: facts as Inputs['rating']['submit']['facts'],
  stars: { ...stars, overall: stars.overall ?? 0 },
  ...(comment.trim() && { comment }),
})

/** A rating of this inspection that waits to be sent. */
export const useWaitingRating = (inspectionId: string) =>
  outbox.use().find(({ command, about, state }) => command === 'rating' && about === inspectionId && state !== 'sent')

/** The rating of one inspection; `form` and `bar` stand at different ends of the page. */
export function useRatingForm({ inspectionId, label, onReport }: Visit) {
  const draft = useDraft<Fields>(draftKeyOf(inspectionId), emptyRating)
  const { fields, change, clientId } = draft
  const [isTried, setTried] = useState(false)
  const missing = isTried ? missingIn(fields) : []
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.rating.submit({ clientId, inspectionId, ...inputOf(fields) }),
    onSuccess: () => {
      draft.clear()
      invalidate(['inspection'])
      invalidate(['rating'])
      toast(texts.thanks)
    },
    onError: ({ code }) => {
      if (code === 'OFFLINE' && !network.isOnline()) keepForLater()
      // A rating that arrived although its answer got lost.
      if (code === 'ALREADY_RATED' || code === 'CLIENT_ID_REUSED') invalidate(['inspection'])
    },
  })
  // Without a network the rating leaves the form and goes by itself, once, whichever page is open then.
  const keepForLater = () => {
    const isPut = outbox.put({
      id: clientId,
      command: 'rating',
      about: inspectionId,
      label,
      input: { inspectionId, ...inputOf(fields) },
      photos: [],
      form: {
        page: '/pkg-reporter/rating/index',
        params: { id: inspectionId },
        draftKey: draftKeyOf(inspectionId),
        fields,
      },
    })
    if (isPut) draft.clear()
    return isPut
  }
  const send = async () => {
    setTried(true)
    const [first] = missingIn(fields)
    if (first) return reveal(`fact-${first}`)
    if (await confirm({ title: texts.askTitle, text: texts.askText, yes: texts.send, no: texts.back }))
      if (network.isOnline() || !keepForLater()) await mutate(undefined)
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
