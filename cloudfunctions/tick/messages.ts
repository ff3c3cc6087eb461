import { inTransaction } from '../_shared/database/transaction'
import type { Kernel } from '../_shared/kernel'
import { receiverBehind } from '../identity/public'
import { giveConsentBack, type Push, spendConsent, withdrawConsents } from '../notice/public'
import { claimMessages, settleMessage } from './store'

const batch = 50
const mostAttempts = 5

/** Sends waiting pushes through WeChat, each at most once and against one unused consent of its receiver. The claim is
 *  committed before anything is sent, with the consent used up, and already says "given up": a timer that dies midway
 *  leaves a push unsent and visible as such, never sent twice. The line in the inbox stays whatever happens. A person
 *  without consent or WeChat is left to the inbox; what surely did not go out gets its consent back and is tried again
 *  after 1, 4, 9, 16 minutes and then given up. Returns how many were taken. */
export const sendMessages = async (kernel: Kernel) => {
  const now = kernel.clock.now()
  const { taken, allowed } = await inTransaction(kernel.db, async (tx) => {
    const call = { tx, secrets: kernel.secrets }
    const messages = await claimMessages(tx, now, batch)
    const found = []
    for (const message of messages) {
      const receiver = await receiverBehind(call, message.recipientId)
      const push = receiver && { ...message, ...receiver }
      if (push && (await spendConsent(call, push))) found.push(push)
      else await settleMessage(tx, message.outgoingMessageId, { state: 'refused', lastError: null })
    }
    return { taken: messages.length, allowed: found }
  })
  for (const message of allowed) await settle(kernel, message, await trySend(kernel, message), now)
  return taken
}

type Claimed = Push & { openid: string; link: string | null; attempts: number }
type Outcome = Awaited<ReturnType<typeof trySend>>

const trySend = async (kernel: Kernel, { openid, template, link }: Claimed) => {
  try {
    return await kernel.ports.wechat.sendMessage(openid, template, link ?? 'pages/home/index')
  } catch (error) {
    return { error: String((error as Error).message).slice(0, 200) }
  }
}

// What became of the push and what became of its consent are one fact.
const settle = (kernel: Kernel, message: Claimed, outcome: Outcome, now: Date) =>
  inTransaction(kernel.db, async (tx) => {
    const call = { tx, secrets: kernel.secrets }
    if (outcome === 'refused') await withdrawConsents(call, message)
    else if (typeof outcome === 'object' && ('error' in outcome || outcome.isConsentUnused))
      await giveConsentBack(call, message)
    await settleMessage(tx, message.outgoingMessageId, settlementOf(outcome, message.attempts, now))
  })

const settlementOf = (outcome: Outcome, attempts: number, now: Date) => {
  if (outcome === 'sent') return { state: 'sent' as const, sentAt: now, lastError: null }
  if (outcome === 'refused') return { state: 'refused' as const, lastError: null }
  if (outcome === 'unanswered') return { state: 'given-up' as const, lastError: 'no answer' }
  if ('errcode' in outcome) return { state: 'given-up' as const, lastError: `WeChat says ${outcome.errcode}` }
  if (attempts >= mostAttempts) return { state: 'given-up' as const, lastError: outcome.error }
  const nextAttemptAt = new Date(now.getTime() + attempts * attempts * 60_000)
  return { state: 'waiting' as const, nextAttemptAt, lastError: outcome.error }
}
