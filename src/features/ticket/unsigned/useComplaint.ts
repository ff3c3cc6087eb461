import { useEffect, useState } from 'react'
import type { ApiError, Inputs, Outputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { network, useOnline } from '@/platform/network'
import { publicApi } from '@/platform/publicApi'
import { useMutation } from '@/platform/query'
import { newReceiptCode } from '@/platform/receiptCode'
import { texts as photoTexts } from '../photos/texts'
import { usePhotos } from '../photos/usePhotos'
import { mistakesOf } from '../report/fields'
import { useMistakes } from '../report/useMistakes'
import { type ComplaintFields, complaintOf, emptyComplaint } from './complaint'

/** Whose drafts these are: nobody's, whoever is signed in. */
export const nobody = 'unsigned'

/** What came of it, with the code that the server does not know. */
export type Filed = Outputs['ticket']['submitUnsigned'] & { code: string }

/** The form without sign-in: its words on this device, its code, and handing it in exactly once. */
export function useComplaint() {
  const draft = useDraft<ComplaintFields>('complaint', emptyComplaint, { owner: nobody })
  const { fields } = draft
  const photos = usePhotos(fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })), {
    code: fields.code,
  })
  const [filed, setFiled] = useState<Filed>()
  const [hasNoRandom, setNoRandom] = useState(false)
  const isOnline = useOnline()
  const places = useMistakes(mistakesOf(fields, false))
  const makeCode = () =>
    newReceiptCode().then(
      (code) => draft.change({ code }),
      () => setNoRandom(true),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a form that has none.
  useEffect(() => {
    if (!fields.code) void makeCode()
  }, [fields.code])

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Inputs['ticket']['submitUnsigned']) => publicApi.ticket.submitUnsigned(input),
    onSuccess: (output, { code }) => {
      void photos.forget()
      draft.clear()
      setFiled({ ...output, code })
    },
    onError: (failure) => {
      // Whether it arrived is not known: it stays as it is and goes again under the same id.
      if (failure.status === 0 || failure.status >= 500) return
      draft.change({ isWaiting: false })
      draft.renewId()
      if (failure.code === 'CLIENT_ID_REUSED') void makeCode()
      places.refuse(failure.issues)
    },
  })
  const submit = () => {
    reset()
    if (!places.isComplete()) return
    if (photos.problem) return places.refuse([{ path: 'attachmentIds', message: photoTexts.notSent }])
    photos.retryAll()
    draft.change({ isWaiting: true })
    if (network.isOnline() && photos.isComplete && fields.code && fields.isWaiting) send()
  }
  const send = () => void mutate(complaintOf(fields, draft.clientId, photos.attachmentIds))
  const canSend = fields.isWaiting && isOnline && photos.isComplete && fields.code !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    if (canSend && !isPending) send()
  }, [canSend])

  return {
    fields,
    change: (part: Partial<ComplaintFields>) => {
      places.answer(part)
      draft.change({ isWaiting: false, ...part })
    },
    photos,
    problems: places.problems,
    check: places.check,
    submit,
    isSending: isPending,
    isOnline,
    hasNoRandom,
    error: error && !error.issues.length ? error : (undefined as ApiError | undefined),
    filed,
  }
}
