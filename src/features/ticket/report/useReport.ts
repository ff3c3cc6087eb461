import { useEffect, useState } from 'react'
import { type ApiError, api, type Inputs, type Outputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { network, useOnline } from '@/platform/network'
import { invalidate, useMutation } from '@/platform/query'
import { revealSoon } from '@/platform/reveal'
import { session, useSession } from '@/platform/session'
import { goSignIn } from '@/platform/signIn'
import { usePhotos } from '../photos/usePhotos'
import { useStuck } from '../photos/useStuck'
import { texts as voiceTexts } from '../voice/texts'
import { useRecorder } from '../voice/useRecorder'
import {
  addedTextOf,
  type Beginning,
  draftTitleOf,
  emptyReport,
  inputOf,
  isTouched,
  mistakesOf,
  type ReportFields,
} from './fields'
import { reportKey } from './keptReports'
import { useHandOver } from './useHandOver'
import { useMistakes } from './useMistakes'
import { useMyTownship } from './useMyTownship'
import { useSimilar } from './useSimilar'

/** What was handed in, as the server confirmed it. */
export type Submitted = Outputs['ticket']['submit'] & { isOnBehalf?: boolean; kind?: string }

/** The report form: its words, photos, mistakes, and handing it in exactly once, with or without a network. */
export function useReport(name: string | undefined, beginning: Beginning) {
  const kept = useDraft<ReportFields>(
    reportKey(name),
    { ...emptyReport, ...beginning.fields },
    { titleOf: (now) => (isTouched(now, beginning) ? draftTitleOf(now) : undefined) },
  )
  const { fields } = kept
  // Of what the page it was opened from told it, nobody is told that it was kept.
  const draft = { ...kept, savedAt: isTouched(fields, beginning) ? kept.savedAt : 0 }
  const photos = usePhotos(fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })))
  const { mine, isLoaded } = useMyTownship()
  const [submitted, setSubmitted] = useState<Submitted>()
  const isOnline = useOnline()
  const isEnterprise = useSession()?.active?.role === 'enterpriseUser'
  // What an enterprise reports for another did not happen where it stands.
  const isOwnPlace = Boolean(mine) && !(isEnterprise && fields.isOnBehalf)
  const places = useMistakes(mistakesOf(fields, isOwnPlace || !isLoaded, beginning.fields.content))
  const outbox = useHandOver(draft)
  const similar = useSimilar(fields)
  const recorder = useRecorder((recording) => {
    places.answer({ voice: recording })
    photos.addVoice(recording)
  })

  const change = (part: Partial<ReportFields>) => {
    places.answer(part)
    draft.change({ isWaiting: false, ...part })
  }
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Inputs['ticket']['submit']) => api.ticket.submit(input),
    onSuccess: (output, { isOnBehalf, kind }) => {
      void photos.forget()
      draft.clear()
      invalidate(['ticket'])
      setSubmitted({ ...output, isOnBehalf, kind })
    },
    onError: (failure) => {
      draft.change({ isWaiting: false })
      // Whether it arrived is not known: the outbox sends it again under the same id.
      if (failure.status === 0 && outbox.handOver()) return
      if (failure.status >= 400 && failure.status < 500 && failure.code !== 'NOT_SIGNED_IN') draft.renewId()
      places.refuse(failure.issues)
      if (failure.issues[0]) return
      // The notice stands far above the button that was pressed.
      revealSoon('failure')
      if (failure.code === 'NOT_SIGNED_IN') goSignIn()
    },
  })
  const refusePhotos = () => places.refuse([photos.stuck])
  const submit = () => {
    reset()
    if (!places.isComplete()) return
    // Once; whoever sends again after having seen it means another matter.
    if (similar.isNew()) return
    if (recorder.phase !== 'ready') return places.refuse([{ path: 'voice', message: voiceTexts.stopFirst }])
    if (photos.problem) return refusePhotos()
    if (!session.get()) return goSignIn()
    if (!network.isOnline() && outbox.handOver()) return
    photos.retryAll()
    draft.change({ isWaiting: true })
  }
  // Something of a photo is refused, or the server is silent: the person sees it beside the photo.
  useStuck(fields.isWaiting && isOnline && photos.isStuck, () => {
    draft.change({ isWaiting: false })
    refusePhotos()
  })
  // Handed in as soon as the photos allow; a network that goes meanwhile leaves it to the outbox.
  const canSend = fields.isWaiting && isOnline && photos.isComplete
  const isCutOff = fields.isWaiting && !isOnline && !isPending
  // biome-ignore lint/correctness/useExhaustiveDependencies: only becoming able to send starts it.
  useEffect(() => {
    if (canSend && !isPending) void mutate(inputOf(fields, draft.clientId, photos.attachmentIds))
    if (isCutOff) outbox.handOver()
  }, [canSend, isCutOff])

  return {
    draft,
    fields,
    change,
    photos,
    recorder,
    problems: places.problems,
    check: places.check,
    submit,
    stopWaiting: () => draft.change({ isWaiting: false }),
    clear: () => {
      void photos.forget()
      draft.clear()
      places.reset()
      reset()
    },
    /** His own open report on the same matter, and how it is added to. */
    similar: similar.found,
    addToSimilar: async (): Promise<boolean> => {
      if (!photos.isComplete) return false
      const isAdded = await similar.add(draft.clientId, addedTextOf(fields), photos.attachmentIds)
      if (isAdded) {
        void photos.forget()
        draft.clear()
      }
      return isAdded
    },
    isSending: isPending,
    error: error && !error.issues.length ? error : (undefined as ApiError | undefined),
    submitted,
    /** The id under which the report waits in the outbox. */
    handedOver: outbox.clientId,
    hasNoRoom: outbox.hasNoRoom,
  }
}
