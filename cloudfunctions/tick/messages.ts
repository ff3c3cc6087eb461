import { inTransaction } from '../_shared/database/transaction'
import type { Kernel } from '../_shared/kernel'
import { openidBehind } from '../identity/public'
import { claimMessages, settleMessage } from './store'

const batch = 50
const mostAttempts = 5

/** Sends waiting pushes through WeChat, each at most once: the claim is committed before anything is sent and already
 *  says "given up", so that a timer that dies midway leaves a push unsent and visible as such, never sent twice. The
 *  line in the inbox stays whatever happens. A person without consent or WeChat is left to the inbox; what surely did
 *  not go out is tried again after 1, 4, 9, 16 minutes and then given up. Returns how many were taken. */
export const sendMessages = async (kernel: Kernel) => {
  const now = kernel.clock.now()
  const claimed = await inTransaction(kernel.db, async (tx) => {
    const messages = await claimMessages(tx, now, batch)
    const found = []
    for (const message of messages)
      found.push({ ...message, openid: await openidBehind({ tx, secrets: kernel.secrets }, message.recipientId) })
    return found
  })
  for (const { outgoingMessageId, openid, template, attempts, link } of claimed) {
    const outcome = openid ? await trySend(kernel, openid, template, link ?? 'pages/home/index') : 'refused'
    await settleMessage(kernel.db, outgoingMessageId, settlementOf(outcome, attempts, now))
  }
  return claimed.length
}

const settlementOf = (outcome: Awaited<ReturnType<typeof trySend>>, attempts: number, now: Date) => {
  if (outcome === 'sent') return { state: 'sent' as const, sentAt: now, lastError: null }
  if (outcome === 'refused') return { state: 'refused' as const, lastError: null }
  if (outcome === 'unanswered') return { state: 'given-up' as const, lastError: 'no answer' }
  if (attempts >= mostAttempts) return { state: 'given-up' as const, lastError: outcome.error }
  const nextAttemptAt = new Date(now.getTime() + attempts * attempts * 60_000)
  return { state: 'waiting' as const, nextAttemptAt, lastError: outcome.error }
}

const trySend = async (kernel: Kernel, openid: string, template: string, page: string) => {
  try {
    return await kernel.ports.wechat.sendMessage(openid, template, page)
  } catch (error) {
    return { error: String((error as Error).message).slice(0, 200) }
  }
}
