import { inTransaction } from '../_shared/database/transaction'
import type { Kernel } from '../_shared/kernel'
import { openidBehind } from '../identity/public'
import { settleMessage, takeMessages } from './store'

const batch = 50
const mostAttempts = 5

/** Sends waiting pushes through WeChat; a person without consent or WeChat is left to the inbox. Tries again after
 *  1, 4, 9, 16 minutes and then gives up. Returns how many were settled. */
export const sendMessages = async (kernel: Kernel) =>
  inTransaction(kernel.db, async (tx) => {
    const now = kernel.clock.now()
    const messages = await takeMessages(tx, now, batch)
    for (const { outgoingMessageId, recipientId, template, attempts, link } of messages) {
      const openid = await openidBehind({ tx, secrets: kernel.secrets }, recipientId)
      const outcome = openid ? await trySend(kernel, openid, template, link ?? 'pages/home/index') : 'refused'
      const next = attempts + 1
      if (outcome === 'sent') await settleMessage(tx, outgoingMessageId, { state: 'sent', attempts: next, sentAt: now })
      else if (outcome === 'refused') await settleMessage(tx, outgoingMessageId, { state: 'refused', attempts: next })
      else if (next >= mostAttempts)
        await settleMessage(tx, outgoingMessageId, { state: 'given-up', attempts: next, lastError: outcome })
      else
        await settleMessage(tx, outgoingMessageId, {
          state: 'waiting',
          attempts: next,
          nextAttemptAt: new Date(now.getTime() + next * next * 60_000),
          lastError: outcome,
        })
    }
    return messages.length
  })

const trySend = async (kernel: Kernel, openid: string, template: string, page: string) => {
  try {
    return (await kernel.ports.wechat.sendMessage(openid, template, page)) ? 'sent' : 'refused'
  } catch (error) {
    return String((error as Error).message).slice(0, 200)
  }
}
