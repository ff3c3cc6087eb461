import { useEffect, useState } from 'react'
import type { LeadSource } from '@/contracts/ticket/leadLists'
import { type ApiError, api, type Inputs, type Outputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { useOnline } from '@/platform/network'
import { invalidate, useMutation } from '@/platform/query'
import { newReceiptCode } from '@/platform/receiptCode'
import { revealSoon } from '@/platform/reveal'
import { goSignIn } from '@/platform/signIn'
import { usePhotos } from '../photos/usePhotos'
import { useStuck } from '../photos/useStuck'
import { useMistakes } from '../report/useMistakes'
import { useMyTownship } from '../report/useMyTownship'
import { emptyLead, type LeadFields, leadMistakes, nobody, type Originator, registrationOf } from './fields'

/** What came of it, with the code that the server does not know. */
export type Registered = Outputs['ticket']['register'] & { code: string }

/** The form of a lead: its words on this device, who it came from in memory alone, and handing it in exactly once. */
export function useRegister(source: LeadSource | undefined) {
  const draft = useDraft<LeadFields>('register', { ...emptyLead, source: source ?? '' })
  const [originator, setOriginator] = useState<Originator>(nobody)
  const [code, setCode] = useState('')
  const [hasNoRandom, setNoRandom] = useState(false)
  const [registered, setRegistered] = useState<Registered>()
  // Only while the page is open: later the originator's name and phone would be missing.
  const [isWaiting, setWaiting] = useState(false)
  const { fields } = draft
  const photos = usePhotos(fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })))
  const isOnline = useOnline()
  const { mine } = useMyTownship()
  const places = useMistakes(leadMistakes(fields, originator, mine !== undefined))
  useEffect(() => {
    if (!code) void newReceiptCode().then(setCode, () => setNoRandom(true))
  }, [code])
  // Opened from a box, a page that kept other words says how this one came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    if (source && fields.source !== source) draft.change({ source })
  }, [])

  const { mutate, isPending, error, reset } = useMutation<Inputs['ticket']['register'], Outputs['ticket']['register']>({
    mutationFn: (input) => api.ticket.register(input),
    onSuccess: (output, input) => {
      revealSoon('registered')
      setRegistered({ ...output, code: input.code })
      setWaiting(false)
      setOriginator(nobody)
      setCode('')
      void photos.forget()
      draft.clear()
      invalidate(['ticket'])
    },
    onError: (failure: ApiError) => {
      setWaiting(false)
      if (failure.code === 'NOT_SIGNED_IN') return goSignIn()
      if (!failure.issues[0]) revealSoon('registerFailure')
      // Whether it arrived is not known: it goes again as it is, under the same id and code.
      if (failure.status === 0 || failure.status >= 500) return
      draft.renewId()
      places.refuse(failure.issues)
    },
  })
  const refusePhotos = () => places.refuse([photos.stuck])
  const submit = () => {
    reset()
    if (!places.isComplete()) return
    if (photos.problem) return refusePhotos()
    photos.retryAll()
    setWaiting(true)
  }
  useStuck(isWaiting && isOnline && photos.isStuck, () => {
    setWaiting(false)
    refusePhotos()
  })
  const canSend = isWaiting && isOnline && photos.isComplete && code !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    const sending = { clientId: draft.clientId, code, attachmentIds: photos.attachmentIds }
    if (canSend && !isPending) void mutate(registrationOf(fields, originator, sending))
  }, [canSend])

  return {
    fields,
    change: (part: Partial<LeadFields>) => {
      places.answer(part)
      setWaiting(false)
      draft.change(part)
    },
    originator,
    setOriginator: (part: Partial<Originator>) => {
      places.answer({ originatorName: part.name, originatorPhone: part.phone })
      setOriginator({ ...originator, ...part })
    },
    photos,
    problems: places.problems,
    check: places.check,
    submit,
    isSending: isPending,
    isWaitingForFiles: isWaiting && !photos.isComplete,
    isOnline,
    hasNoRandom,
    error: error && !error.issues.length ? error : undefined,
    registered,
    again: () => {
      places.reset()
      setRegistered(undefined)
    },
  }
}
