import { useEffect, useRef, useState } from 'react'
import { type ApiError, type Inputs, type Outputs, toApiError } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { useDraft } from '@/platform/draft'
import { network, useOnline } from '@/platform/network'
import { publicApi } from '@/platform/publicApi'
import { useMutation } from '@/platform/query'
import { revealSoon } from '@/platform/reveal'
import { usePhotos } from '../photos/usePhotos'
import { useStuck } from '../photos/useStuck'
import { addedTextOf, mistakesOf } from '../report/fields'
import { useMistakes } from '../report/useMistakes'
import { type ComplaintFields, complaintOf, emptyComplaint, isBegun } from './complaint'
import { nobody } from './draftPlace'
import { useCode } from './useCode'

/** What came of it, with the code that the server does not know, and the words that an earlier report did not take. */
export type Filed = Outputs['ticket']['submitUnsigned'] & { code: string; untaken: string | undefined }

/** The form without sign-in: its words on this device, its code, and handing it in exactly once. */
export function useComplaint(given: Partial<ComplaintFields> = {}) {
  const draft = useDraft<ComplaintFields>('complaint', { ...emptyComplaint, ...given }, { owner: nobody })
  const [filed, setFiled] = useState<Filed>()
  const { fields } = draft
  const kept = useCode(Boolean(filed))
  const { code } = kept
  const isHere = useIsHere()
  const wentBefore = useRef(false)
  const photos = usePhotos(fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })), { code })
  const isOnline = useOnline()
  const places = useMistakes(mistakesOf(fields, false))
  const hasPhotos = fields.photos.length > 0
  const isWorthKeeping = isBegun(fields, given) || kept.isSent
  // biome-ignore lint/correctness/useExhaustiveDependencies: a code is kept, and given up, with the photos that need it.
  useEffect(() => kept.keepForPhotos(hasPhotos), [code, hasPhotos])
  // Of words that were all taken away again nothing stays behind, not even that the form was used.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is nothing left.
  useEffect(() => {
    if (draft.savedAt > 0 && !isWorthKeeping) draft.clear()
  }, [draft.savedAt, isWorthKeeping])

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: submitOrRecover,
    onSuccess: (output, { input }) => {
      // Whoever has left would never see them: all stays, and goes again under the same id when he comes back.
      if (!isHere.current) return
      // Number and code are shown once: nobody may begin below them.
      revealSoon('filed')
      setFiled({ ...output, code: input.code, untaken: output.isEarlier ? addedTextOf(fields) : undefined })
      void photos.forget()
      kept.forget()
      draft.clear()
    },
    onError: (failure) => {
      // The notice stands far above the button that was pressed.
      if (!failure.issues[0]) revealSoon('complaintFailure')
      // Whether it arrived is not known: it stays as it is and goes again under the same id.
      if (failure.status === 0 || failure.status >= 500) return
      // Whoever has left finds it as it was, and hears the same when it goes again.
      if (!isHere.current) return
      draft.change(() => ({ isWaiting: false }))
      draft.renewId()
      if (!wentBefore.current) kept.takeBack(hasPhotos)
      if (failure.code === 'CLIENT_ID_REUSED') {
        kept.forget()
        photos.sendAnew()
      }
      places.refuse(failure.issues)
    },
  })
  const refusePhotos = () => places.refuse([photos.stuck])
  const submit = () => {
    reset()
    if (!places.isComplete()) return
    if (photos.problem) return refusePhotos()
    photos.retryAll()
    draft.change({ isWaiting: true })
    if (network.isOnline() && photos.isComplete && code && fields.isWaiting) send()
  }
  // Something of a photo is refused, or the server is silent: the person sees it beside the photo.
  useStuck(fields.isWaiting && isOnline && code !== '' && photos.isStuck, () => {
    draft.change({ isWaiting: false })
    refusePhotos()
  })
  const send = () => {
    const { code, isAgain } = kept.keepAsSent()
    wentBefore.current = isAgain
    const { clientId } = draft
    void mutate({ input: complaintOf(fields, { code, clientId, attachmentIds: photos.attachmentIds }), isAgain })
  }
  const canSend = fields.isWaiting && isOnline && photos.isComplete && code !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    if (canSend && !isPending) send()
  }, [canSend])

  return {
    fields,
    /** When the words were last kept on this device, milliseconds; 0 = there are none. */
    savedAt: isWorthKeeping ? draft.savedAt : 0,
    isStored: draft.isStored,
    /** It went out, and what came of it is not known. */
    isSent: kept.isSent,
    /** Forgets the words, the photos and the code. */
    clear: () => {
      void photos.forget()
      draft.clear()
      kept.forget()
      places.reset()
      reset()
    },
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
    hasNoRandom: kept.hasNoRandom,
    error: error && !error.issues.length ? error : (undefined as ApiError | undefined),
    filed,
  }
}

type Sending = { input: Inputs['ticket']['submitUnsigned']; isAgain: boolean }

// Other words under an id that the server knows: the report whose answer was lost has this code, which is the only way to
// it. Under a new id the code proves whose it is, and the server answers with that report's receipt. NB: a code that never
// went out before proves nothing: another page sent that report, and this would be a second one.
const submitOrRecover = async ({ input, isAgain }: Sending) => {
  try {
    return await publicApi.ticket.submitUnsigned(input)
  } catch (thrown) {
    if (!isAgain || toApiError(thrown).code !== 'CLIENT_ID_REUSED') throw thrown
    return publicApi.ticket.submitUnsigned({ ...input, clientId: newClientId() })
  }
}

/** Whether the page is still there when an answer comes. */
const useIsHere = () => {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
