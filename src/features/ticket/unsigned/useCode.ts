import { useEffect, useState } from 'react'
import { newReceiptCode } from '@/platform/receiptCode'
import { storage } from '@/platform/storage'
import { nobody } from './draftPlace'

/** `isKept`: it stands on this device, since something went out under it. `isSent`: so did the report, and nobody knows
 *  yet whether it arrived. */
type Code = { code: string; isKept: boolean; isSent: boolean }

// Not among the words: another tab in which somebody writes on must not wipe out the only way to a report.
const place = `code.${nobody}`
const none: Code = { code: '', isKept: false, isSent: false }

/** The code that will open the report: made with the form and held in memory alone; on the device only from the moment
 *  when something goes out under it until its report was taken or given up. `isOver` = no other report follows here. */
export function useCode(isOver: boolean) {
  const [now, setNow] = useState<Code>(() => storage.get<Code>(place) ?? none)
  const [hasNoRandom, setNoRandom] = useState(false)
  const { code } = now
  useEffect(() => {
    if (!code && !isOver)
      void newReceiptCode().then(
        (made) => setNow({ ...none, code: made }),
        () => setNoRandom(true),
      )
  }, [code, isOver])
  const keep = (next: Code): Code => {
    storage.set(place, next)
    setNow(next)
    return next
  }
  return {
    ...now,
    hasNoRandom,
    /** Photos go up under it, or have all been taken away before the report went. */
    keepForPhotos: (hasPhotos: boolean) => {
      // NB: under what stands there, another tab may have sent its report.
      if (!code || now.isKept === hasPhotos || storage.get<Code>(place)?.isSent) return
      if (hasPhotos) return void keep({ ...now, isKept: true })
      storage.remove(place)
      setNow({ ...now, isKept: false })
    },
    /** The report goes out: under this code, or the one under which another tab sent it. `isAgain` = not for the first
     *  time. */
    keepAsSent: (): { code: string; isAgain: boolean } => {
      const stored = storage.get<Code>(place)
      // What another tab has sent comes first: its code is the only way to it.
      const known = stored?.isSent || !now.isKept ? (stored ?? now) : now
      keep({ code: known.code, isKept: true, isSent: true })
      return { code: known.code, isAgain: known.isSent }
    },
    /** It was refused, and had not gone out before: nothing stands behind the code yet. */
    takeBack: (hasPhotos: boolean) =>
      setNow((sent) => {
        const next = { ...sent, isKept: hasPhotos, isSent: false }
        if (hasPhotos) storage.set(place, next)
        else storage.remove(place)
        return next
      }),
    forget: () => {
      storage.remove(place)
      setNow(none)
    },
  }
}
