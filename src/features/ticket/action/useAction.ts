import { useState } from 'react'
import { type ApiError, api } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { confirm, toast } from '@/platform/feedback'
import { network } from '@/platform/network'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { goSignIn } from '@/platform/signIn'
import { texts as photoTexts } from '../photos/texts'
import { usePhotos } from '../photos/usePhotos'
import type { ActionForm } from './forms'
import { texts } from './texts'
import { useKept } from './useKept'
import { idOf, inputOf, mistakesOf, type Subject, type Values } from './values'

export type { Subject } from './values'

type Done = { version: number; state: string }

type Options = {
  subject: Subject
  form: ActionForm
  initial?: Record<string, string>
  /** What it is about: with this it may wait in the outbox for a network. */
  keepAs?: string
  /** Under which name its words are kept; by default the command and the record. */
  draftKey?: string
  /** Words of other fields that follow from a new value of this one. */
  follow?: (name: string, value: string, words: Values['words']) => Values['words']
  onDone?: () => void
  /** How it is sent where no session goes with it, whose draft it is then, and the code its photos belong to. */
  send?: (input: object) => Promise<Done>
  draftOwner?: string
  uploadCode?: string
}

/** An action's form: its words (kept on the phone), its mistakes, and doing it once. */
export function useAction(options: Options) {
  const { subject, form, initial = {}, keepAs, draftKey, follow, onDone, send, draftOwner, uploadCode } = options
  const draft = useDraft<Values>(
    draftKey ?? `${form.command}.${idOf(subject)}`,
    { words: initial, photos: [] },
    {
      titleOf: ({ words, photos }) => (isWritten(words, photos, initial) ? form.words.title : undefined),
      owner: draftOwner,
    },
  )
  const photos = usePhotos(draft.fields.photos, (change) => draft.change((now) => ({ photos: change(now.photos) })), {
    code: uploadCode,
  })
  const [isTried, setTried] = useState(false)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const [stale, setStale] = useState<ApiError>()
  const mistakes = mistakesOf(form, draft.fields)

  const kept = useKept(draft, subject, form, keepAs)
  const finish = (words: string) => {
    setTried(false)
    toast(words)
    onDone?.()
  }
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: send ?? (api.ticket[form.command] as (input: object) => Promise<Done>),
    onSuccess: () => {
      void photos.forget()
      draft.clear()
      invalidate(['ticket'])
      finish(form.words.done)
    },
    onError: (failure) => {
      const { code, status, issues } = failure
      // Whether it arrived is not known: the outbox does it again under the same id.
      if (status === 0 && kept.handOver()) return finish(texts.kept)
      if (code === 'NOT_SIGNED_IN') return goSignIn()
      if (status >= 400 && status < 500) draft.renewId()
      if (code === 'STALE' || code === 'WRONG_STATE' || code === 'CLIENT_ID_REUSED') {
        setStale(failure)
        invalidate(['ticket'])
      }
      setRefusals(Object.fromEntries(issues.map(({ path, message }) => [path, message])))
      if (issues[0]) reveal(issues[0].path)
    },
  })

  const run = async () => {
    setTried(true)
    setRefusals({})
    setStale(undefined)
    reset()
    const first = Object.keys(mistakes)[0]
    if (first) return reveal(first)
    if (!photos.isComplete)
      return setRefusals({ attachmentIds: photos.problem ? photos.stuck.message : photoTexts.wait })
    const { ask, askText, verb } = form.words
    if (ask && !(await confirm({ title: ask, text: askText, yes: verb }))) return
    if (!network.isOnline() && kept.handOver()) return finish(texts.kept)
    void mutate({ ...subject, ...inputOf(form, draft.fields, photos.attachmentIds), clientId: draft.clientId })
  }

  return {
    form,
    subject,
    words: draft.fields.words,
    setWord: (name: string, value: string, others: Record<string, string> = {}) => {
      setRefusals(({ [name]: _, ...rest }) => rest)
      draft.change(({ words }) => ({
        words: { ...words, ...follow?.(name, value, words), [name]: value, ...others },
      }))
    },
    savedAt: draft.savedAt,
    photos,
    /** Done without a network it waits in the outbox. */
    canWait: kept.canWait,
    problems: { ...(isTried ? mistakes : {}), ...refusals },
    run,
    isRunning: isPending,
    /** Somebody was faster: the page has been asked for again. */
    stale,
    error: stale || error?.issues.length ? undefined : error,
  }
}

/** An action in hand. */
export type Action = ReturnType<typeof useAction>

/** Words or photos that were not there when the form opened. */
const isWritten = (words: Values['words'], photos: Values['photos'], initial: Values['words']) =>
  photos.length > 0 || Object.entries(words).some(([name, value]) => value.trim() && value !== initial[name])
