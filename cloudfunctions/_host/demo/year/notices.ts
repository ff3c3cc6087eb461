import type { City } from '../city/build'
import type { Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'
import type { Stage } from './stage'

/** The people of the picker have read their older notices; the newest few, and what came since, wait for them. */
export const readingThreads = ({ people, demoPeople }: City, cast: Cast, days: Days): Thread[] =>
  demoPeople.map(({ key, personId }, position) => {
    const person = people.find((each) => each.personId === personId)
    if (!person) throw new Error(`nobody is ${key}`)
    const who = cast.at(person.post)
    const read = async (stage: Stage) => {
      for (let cursor: string | undefined; ; ) {
        const page = await stage.call(who, 'notice.inbox', { limit: 50, ...(cursor ? { cursor } : {}) })
        const left = cursor ? page.items : page.items.slice(1 + (position % 3))
        const noticeIds = left.filter(({ isRead }) => !isRead).map(({ noticeId }) => noticeId)
        if (noticeIds.length > 0) await stage.call(who, 'notice.markRead', { noticeIds })
        if (!page.nextCursor) return
        cursor = page.nextCursor
      }
    }
    return {
      about: `notices of ${key}`,
      lane: 0,
      scenes: [{ at: days.at(days.back(2), 17 * 60 + 45 + (position % 12)), play: read }],
    }
  })
