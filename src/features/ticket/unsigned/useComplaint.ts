import { useEffect, useRef, useState } from 'react'
import { type ApiError, type Inputs, type Outputs, toApiError } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { useDraft } from '@/platform/draft'
import { network, useOnline } from '@/platform/network'
import { publicApi } from '@/platform/publicApi'
import { useMutation } from '@/platform/query'
import { newReceiptCode } from '@/platform/receiptCode'
import { revealSoon } from '@/platform/reveal'
import { usePhotos } from '../photos/usePhotos'
import { useStuck } from '../photos/useStuck'
import { addedTextOf, mistakesOf } from '../report/fields'
import { useMistakes } from '../report/useMistakes'
import { type ComplaintFields, complaintOf, emptyComplaint } from './complaint'

/** Whose drafts these are: nobody's, whoever is signed in. */
export const nobody = 'unsigned'

/** What came of it, with the code that the server does not know, and the words that an earlier report did not take. */
export type Filed = Outputs['ticket']['submitUnsigned'] & { code: string; untaken: string | undefined }

/** The form without sign-in: its words on this device, its code, and handing it in exactly once. */
export function useComplaint() {
  const draft = useDraft<ComplaintFields>('complaint', emptyComplaint, { owner: nobody })
  const [filed, setFiled] = useState<Filed>()
  const [hasNoRandom, setNoRandom] = useState(false)
  // A code is kept on the device only beside words of its report: before and after them nothing tells of the form.
  const [fresh, setFresh] = useState('')
  const freshNow = useRef('')
  freshNow.current = fresh
  const fields = { ...draft.fields, code: draft.fields.code || fresh }
  const { code } = fields
  const photos = usePhotos(
    fields.photos,
    (change) => draft.change((now) => ({ code: now.code || freshNow.current, photos: change(now.photos) })),
    {
      code,
    },
  )
  const isOnline = useOnline()
  const places = useMistakes(mistakesOf(fields, false))
  useEffect(() => {
    if (!code && !filed) void newReceiptCode().then(setFresh, () => setNoRandom(true))
  }, [code, filed])

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: submitOrRecover,
    onSuccess: (output, { code }) => {
      // Number and code are shown once: nobody may begin below them.
      revealSoon('filed')
      setFiled({ ...output, code, untaken: output.isEarlier ? addedTextOf(fields) : undefined })
      void photos.forget()
      setFresh('')
      draft.clear()
    },
    onError: (failure) => {
      // The notice stands far above the button that was pressed.
      if (!failure.issues[0]) revealSoon('complaintFailure')
      // Whether it arrived is not known: it stays as it is and goes again under the same id.
      if (failure.status === 0 || failure.status >= 500) return
      draft.change({ isWaiting: false })
      draft.renewId()
      if (failure.code === 'CLIENT_ID_REUSED') {
        freshNow.current = ''
        setFresh('')
        draft.change({ code: '' })
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
    draft.change({ code, isWaiting: true })
    if (network.isOnline() && photos.isComplete && code && fields.isWaiting) send()
  }
  // Something of a photo is refused, or the server is silent: the person sees it beside the photo.
  useStuck(fields.isWaiting && isOnline && code !== '' && photos.isStuck, () => {
    draft.change({ isWaiting: false })
    refusePhotos()
  })
  const send = () => void mutate(complaintOf(fields, draft.clientId, photos.attachmentIds))
  const canSend = fields.isWaiting && isOnline && photos.isComplete && code !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    if (canSend && !isPending) send()
  }, [canSend])

  return {
    fields,
    change: (part: Partial<ComplaintFields>) => {
      places.answer(part)
      draft.change({ code, isWaiting: false, ...part })
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

type Input = Inputs['ticket']['submitUnsigned']

// Other words under an id that the server knows: the report whose answer was lost has this code, which is the only way to
// it. Under a new id the code proves whose it is, and the server answers with that report's receipt.
const submitOrRecover = async (input: Input) => {
  try {
    return await publicApi.ticket.submitUnsigned(input)
  } catch (thrown) {
    if (toApiError(thrown).code !== 'CLIENT_ID_REUSED') throw thrown
    return publicApi.ticket.submitUnsigned({ ...input, clientId: newClientId() })
  }
}
