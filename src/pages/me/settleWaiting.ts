import { choose, toast } from '@/platform/feedback'
import { ownEntries, sendWaiting, throwAway } from '@/platform/outbox'
import { texts } from './texts'

const waitingNow = () => ownEntries().filter(({ state }) => state !== 'sent')

/** Before leaving: what happens to letters that wait. False when the person would rather stay. */
export async function settleWaiting(): Promise<boolean> {
  const waiting = waitingNow()
  if (!waiting.length) return true
  const ways = Object.entries(texts.waitingChoices).map(([key, text]) => ({ key, text }))
  const picked = await choose(ways, { title: texts.waitingTitle(waiting.length) })
  if (picked === 'remove') for (const entry of waiting) throwAway(entry)
  if (picked === 'send') {
    await sendWaiting()
    if (!waitingNow().length) return true
    toast(texts.notSent)
    return false
  }
  return picked !== undefined
}
