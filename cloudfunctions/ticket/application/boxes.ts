import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, boundTo, type Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { dayCursor, dayCursorOf, pageOf } from '../../_shared/paging'
import * as store from '../boxes/store'
import { boxIssues } from '../boxes/texts'
import { numberOf, ticketNumbers } from '../clocks'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>

// More than any office can open.
const mostBoxes = 30

/** Boxes in which people leave letters, and the log of when they were opened (如皋市司法局：专人每月管理、做台账). */
export const boxHandlers = {
  async boxes(_input: Input<'boxes'>, call: Call) {
    const month = dayOf(call.now).slice(0, 7)
    const timesAMonth = numberOf(call, ticketNumbers.boxChecks)
    const rows = await store.boxesOf(call.tx, unitOf(call))
    const checks = await store.checksSince(
      call.tx,
      rows.map(({ boxId }) => boxId),
      `${month}-01`,
    )
    const boxes = rows.map(({ boxId, version, kind, name, isInUse }) => {
      const check = checks.find((one) => one.boxId === boxId)
      const { checkedOn = '', pieces = 0, checkedBy = '' } = check ?? {}
      const lastCheck = check ? { checkedOn, pieces, checkedBy } : null
      return { boxId, version, kind, name, isInUse, checkedTimes: check?.times ?? 0, lastCheck }
    })
    const unchecked = boxes.filter(({ isInUse, checkedTimes }) => isInUse && checkedTimes < timesAMonth).length
    return { month, timesAMonth, unchecked, boxes }
  },

  async saveBox({ boxId, version, kind, name, isInUse }: Input<'saveBox'>, call: Call) {
    const unitId = unitOf(call)
    if (boxId) {
      const box = await store.lockBox(call.tx, boxId, unitId)
      if (!box) throw fail('NOT_FOUND')
      if (version === undefined) throw failAt('version', boxIssues.version)
      if (box.version !== version) throw fail('STALE')
      if (await store.hasTwin(call.tx, { unitId, kind, name, boxId })) throw failAt('name', boxIssues.sameName)
      await store.updateBox(call.tx, boxId, { kind, name, isInUse })
    }
    const newId = boxId ?? call.ids.uuid()
    if (!boxId) {
      if ((await store.boxesOf(call.tx, unitId)).filter((box) => box.isInUse).length >= mostBoxes)
        throw failAt('name', boxIssues.tooMany(mostBoxes))
      const row = { boxId: newId, version: 0, unitId, kind, name, isInUse: true, createdAt: call.now }
      if (!(await store.insertBox(call.tx, row))) throw failAt('name', boxIssues.sameName)
    }
    call.record('suggestionBox', newId, { kind, name, isInUse })
    return { boxId: newId }
  },

  async recordBoxCheck({ boxId, checkedOn, pieces, note }: Input<'recordBoxCheck'>, call: Call) {
    const box = await store.boxOf(call.tx, boxId, unitOf(call))
    if (!box) throw fail('NOT_FOUND')
    if (!box.isInUse) throw fail('WRONG_STATE', { message: boxIssues.notInUse })
    if (checkedOn > dayOf(call.now)) throw failAt('checkedOn', boxIssues.future)
    const { unitName, title } = assignmentOf(call)
    const checkId = call.ids.uuid()
    await store.insertCheck(call.tx, {
      checkId,
      boxId,
      checkedOn,
      pieces,
      note: note || null,
      checkedBy: [unitName, title].filter(Boolean).join('·'),
      recordedAt: call.now,
    })
    call.record('suggestionBox', boxId, { checkId, checkedOn, pieces })
    return { checkId }
  },

  async boxChecks({ boxId, cursor, limit }: Input<'boxChecks'>, call: Call) {
    if (!(await store.boxOf(call.tx, boxId, unitOf(call)))) throw fail('NOT_FOUND')
    const rows = await store.checksOf(call.tx, { boxId, after: dayCursor(cursor), limit: limit + 1 })
    return pageOf(
      rows,
      limit,
      ({ boxId: _, recordedAt, ...check }) => ({ ...check, recordedAt: recordedAt.toISOString() }),
      ({ checkedOn, checkId }) => dayCursorOf({ day: checkedOn, id: checkId }),
    )
  },
} satisfies Partial<Handlers<'ticket'>>

const unitOf = (call: Call) => boundTo(call, call.scope === 'ownOffice' ? 'officeId' : 'bureauId')
