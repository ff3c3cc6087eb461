import { useEffect, useRef, useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { texts } from './texts'

type Identity = Outputs['identity']['openIdentity']

const minute = 60_000

/** A look at a sealed identity. It lives on this page only: no cache and no storage ever holds it, and when the time is
 *  over it is gone. */
export function useOpening(requestId: string) {
  const [shown, setShown] = useState<Identity>()
  const [minutesLeft, setMinutesLeft] = useState(0)
  const [isOver, setOver] = useState(false)
  const endsAt = useRef(0)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.identity.openIdentity({ requestId }),
    onSuccess: (identity: Identity) => {
      // The phone's own clock may be wrong: what is left is counted from now.
      endsAt.current = Date.now() + identity.secondsLeft * 1000
      setMinutesLeft(Math.ceil(identity.secondsLeft / 60))
      setOver(false)
      setShown(identity)
      invalidate(['identity'])
    },
    onError: () => invalidate(['identity']),
  })
  useEffect(() => {
    if (!shown) return undefined
    const timer = setInterval(() => {
      const left = endsAt.current - Date.now()
      setMinutesLeft(Math.ceil(left / minute))
      if (left > 0) return
      setShown(undefined)
      setOver(true)
    }, 1000)
    return () => clearInterval(timer)
  }, [shown])
  const open = async () => {
    if (await confirm({ title: texts.openAsk, text: texts.openAskText, yes: texts.open })) void mutate(undefined)
  }
  return { shown, minutesLeft, isOver, open, isPending, error }
}

/** A look in hand. */
export type Opening = ReturnType<typeof useOpening>
