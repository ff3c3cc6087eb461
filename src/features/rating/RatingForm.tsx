import { useState } from 'react'
import { ratingStars } from '@/contracts/ratingLists'
import { api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm, toast } from '@/platform/feedback'
import { network, useOnline } from '@/platform/network'
import { putLetter, sendWaiting } from '@/platform/outbox'
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
import { draftTitleOf, emptyRating, type FactKey, type Fields, inputOf, missingIn } from './ratingFields'
import { texts } from './texts'

type Visit = { inspectionId: string; onReport: (key: FactKey) => void }

/** The rating of one inspection; `form` and `bar` stand at different ends of the page. */
export function useRatingForm({ inspectionId, onReport }: Visit) {
  const draft = useDraft<Fields>(`rating.${inspectionId}`, emptyRating, { titleOf: draftTitleOf })
  const { fields, change, clientId } = draft
  const isOnline = useOnline()
  const [isTried, setTried] = useState(false)
  const missing = isTried ? missingIn(fields) : []
  const isUnrated = missing.includes('overall')
  const handOver = () => {
    const isKept = putLetter({
      clientId,
      procedure: 'rating.submit',
      input: inputOf(inspectionId, fields),
      photos: [],
      title: texts.draftTitle,
      subject: inspectionId,
      draft: draft.letter(),
    })
    if (isKept) draft.clear()
    void sendWaiting()
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.rating.submit({ clientId, ...inputOf(inspectionId, fields) }),
    onSuccess: () => {
      draft.clear()
      invalidate(['inspection'])
      invalidate(['rating'])
      toast(texts.thanks)
    },
    onError: ({ code, status }) => {
      // Whether it arrived is not known: the outbox sends it again under the same id.
      if (status === 0) handOver()
      // A rating that arrived although its answer got lost.
      if (code === 'ALREADY_RATED' || code === 'CLIENT_ID_REUSED') invalidate(['inspection'])
    },
  })
  const send = async () => {
    setTried(true)
    const [first] = missingIn(fields)
    if (first) return reveal(`fact-${first}`)
    const isSure = await confirm({ title: texts.askTitle, text: texts.askText, yes: texts.send, no: texts.back })
    if (!isSure) return
    if (network.isOnline()) await mutate(undefined)
    else handOver()
  }
  const form = (
    <>
      {!isOnline && (
        <Notice tone="warn" icon="nonet" title={texts.offline}>
          {texts.offlineText}
        </Notice>
      )}
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
          <View key={key} id={`fact-${key}`} className={`row ${key === 'overall' && isUnrated ? 'wrong' : ''}`}>
            <Stars
              label={words}
              isStrong={key === 'overall'}
              value={fields.stars[key] ?? 0}
              onChange={(value) => change({ stars: { ...fields.stars, [key]: value } })}
            />
            {key === 'overall' && isUnrated && <FieldError isLoose error={texts.overallMissing} />}
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
        {isOnline ? texts.send : texts.sendOffline}
      </Button>
    </BottomBar>
  )
  return { form, bar }
}
