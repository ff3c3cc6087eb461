import { pushTemplates } from '../../src/contracts/notice'
import { dayOf, startOfDay } from '../_shared/calendar/days'
import { type Call, personOf } from '../_shared/call'
import type { Handlers } from '../_shared/handlers'
import { countUnread } from '../_shared/outbox/store'
import { idCursor, pageOf } from '../_shared/paging'
import { addressesOf } from '../identity/public'
import { addConsents, consentsOf, unusedOf, withdrawUnused } from './consents/store'
import { holderIndexOf } from './public'
import * as store from './store'

/** The inbox of a person under all his addresses. */
export const noticeHandlers: Handlers<'notice'> = {
  async inbox({ cursor, limit }, call) {
    const rows = await store.inboxOf(call.tx, await addressesOf(call, personOf(call)), idCursor(cursor), limit + 1)
    const present = (row: (typeof rows)[number]) => ({
      noticeId: row.notificationId,
      title: row.title,
      body: row.body,
      link: row.link,
      at: row.createdAt.toISOString(),
      isRead: row.readAt !== null,
    })
    return pageOf(rows, limit, present, ({ notificationId }) => notificationId)
  },

  async unread(_input, call) {
    return { unread: await countUnread(call.tx, await addressesOf(call, personOf(call))) }
  },

  async markRead({ noticeIds }, call) {
    const personId = personOf(call)
    const addresses = await addressesOf(call, personId)
    for (const address of addresses) {
      // Two rows read at the same instant would tie a pseudonym to its person: a pseudonym's day is enough.
      const at = address === personId ? call.now : startOfDay(dayOf(call.now))
      await store.markRead(call.tx, address, noticeIds, at)
    }
    return { unread: await countUnread(call.tx, addresses) }
  },

  pushes: (_input, call) => pushesOf(call),

  async answerPush({ occasion, answers }, call) {
    const holderIndex = holderIndexOf(call, personOf(call))
    const askedOn = dayOf(call.now)
    await addConsents(
      call.tx,
      answers.map((each) => ({ ...each, consentKey: call.ids.token(), holderIndex, occasion, askedOn })),
    )
    // A chain of its own: on a person's the moment would stand beside that of a sealed report.
    call.record('pushAnswer', call.correlationId, { occasion, answers })
    call.beginChain()
    return pushesOf(call)
  },

  async consents(_input, call) {
    return { consents: await consentsOf(call.tx, holderIndexOf(call, personOf(call)), mostConsents) }
  },

  async withdrawPushes(_input, call) {
    const withdrawn = await withdrawUnused(call.tx, holderIndexOf(call, personOf(call)))
    // On a chain of its own, as the answers themselves are.
    call.record('pushAnswer', call.correlationId, { withdrawn })
    call.beginChain()
    return { withdrawn }
  },
}

// So many answers are shown; nobody is asked oftener in a year.
const mostConsents = 100

const pushesOf = async (call: Call) => {
  const unused = await unusedOf(call.tx, holderIndexOf(call, personOf(call)))
  const { templateIds } = call.ports.wechat
  return {
    templates: pushTemplates.flatMap((template) => {
      const templateId = templateIds[template]
      const left = unused.find((row) => row.template === template)?.left ?? 0
      return templateId ? [{ template, templateId, left }] : []
    }),
  }
}
