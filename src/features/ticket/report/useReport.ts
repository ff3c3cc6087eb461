import { useEffect, useState } from 'react'
import { type ApiError, api, type Inputs, type Outputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { toast } from '@/platform/feedback'
import { network, useOnline } from '@/platform/network'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { goSignIn } from '@/platform/signIn'
import { texts as photoTexts } from '../photos/texts'
import { usePhotos } from '../photos/usePhotos'
import { emptyReport, inputOf, mistakesOf, type ReportFields } from './fields'
import { noteReport, reportKey } from './keptReports'
import { texts } from './texts'
import { useMyTownship } from './useMyTownship'

/** A returning network gets this long to start sending photos again, milliseconds. */
const stuckAfter = 500

/** What was handed in, as the server confirmed it. */
export type Submitted = Outputs['ticket']['submit']

/** The report form: its words, photos, mistakes, and handing it in exactly once, with or without a network. */
export function useReport(inspectionId: string | undefined, firstFields: Partial<ReportFields>) {
  const draft = useDraft<ReportFields>(reportKey(inspectionId), { ...emptyReport, ...firstFields })
  const { fields } = draft
  const photos = usePhotos(fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })))
  const { mine, isLoaded } = useMyTownship()
  const [isTried, setTried] = useState(false)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const [submitted, setSubmitted] = useState<Submitted>()
  const isOnline = useOnline()

  const change = (part: Partial<ReportFields>) => {
    noteReport(inspectionId, true)
    setRefusals((all) => Object.fromEntries(Object.entries(all).filter(([path]) => !touches(part, path))))
    draft.change({ isWaiting: false, ...part })
  }
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Inputs['ticket']['submit']) => api.ticket.submit(input),
    onSuccess: (output) => {
      noteReport(inspectionId, false)
      void photos.forget()
      draft.clear()
      invalidate(['ticket'])
      setSubmitted(output)
    },
    onError: (failure) => {
      // Without a network it goes by itself when there is one; a silent server is tried again by hand.
      const isLost = failure.code === 'OFFLINE'
      draft.change({ isWaiting: isLost && !network.isOnline() })
      if (isLost) return showFailure()
      if (failure.status < 500 && failure.code !== 'NOT_SIGNED_IN') draft.renewId()
      setRefusals(Object.fromEntries(failure.issues.map(({ path, message }) => [path, message])))
      if (failure.issues[0]) return reveal(failure.issues[0].path)
      showFailure()
      if (failure.code === 'NOT_SIGNED_IN') goSignIn()
    },
  })
  const mistakes = mistakesOf(fields, Boolean(mine) || !isLoaded)
  const problems = { ...(isTried ? mistakes : {}), ...refusals }

  const refusePhotos = () => {
    setRefusals({ attachmentIds: photoTexts.notSent })
    reveal('attachmentIds')
  }
  const submit = () => {
    setTried(true)
    reset()
    setRefusals({})
    const first = Object.keys(mistakes)[0]
    if (first) return reveal(first)
    if (photos.problem) return refusePhotos()
    photos.retryAll()
    if (!isOnline) toast(texts.keptForLater)
    noteReport(inspectionId, true)
    draft.change({ isWaiting: true })
  }
  // A silent server is tried again by hand; without a network it waits.
  const isStuck = fields.isWaiting && isOnline && photos.isStuck
  // biome-ignore lint/correctness/useExhaustiveDependencies: only getting stuck ends the waiting.
  useEffect(() => {
    if (!isStuck) return undefined
    const timer = setTimeout(() => {
      draft.change({ isWaiting: false })
      refusePhotos()
    }, stuckAfter)
    return () => clearTimeout(timer)
  }, [isStuck])
  // Handed in as soon as the network and the photos allow: at once, or when they return.
  const canSend = fields.isWaiting && isOnline && photos.isComplete
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    if (canSend && !isPending) void mutate(inputOf(fields, draft.clientId, photos.attachmentIds))
  }, [canSend])

  return {
    draft,
    fields,
    change,
    photos,
    problems,
    submit,
    stopWaiting: () => draft.change({ isWaiting: false }),
    clear: () => {
      noteReport(inspectionId, false)
      void photos.forget()
      draft.clear()
      setTried(false)
      setRefusals({})
      reset()
    },
    isSending: isPending,
    error: error && !error.issues.length ? error : (undefined as ApiError | undefined),
    submitted,
  }
}

// The notice is drawn with the next frame, far above the button that was pressed.
const showFailure = () => void setTimeout(() => reveal('failure'), 50)

/** Whether a change of the form answers a refusal of the server: `agency` answers `agencyId`. */
const touches = (part: Partial<ReportFields>, path: string) =>
  Object.keys(part).some((name) => path === name || path === `${name}Id` || path === `${name}Code`)
