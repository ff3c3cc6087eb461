import { pages } from '../../src/contracts/pages'
import { personOf } from '../_shared/call'
import { fail, failAt } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { advance, lockForChange } from './application/advance'
import { checkIn } from './application/checkIn'
import { isVisible } from './application/present'
import { readingHandlers } from './application/reading'
import { tellAgency, tellEnterprise } from './application/tell'
import { officersOf } from './officers/store'
import type * as store from './store'
import { fieldIssues, notices } from './texts'

/** Inspections on record, from both sides. */
export const inspectionHandlers: Handlers<'inspection'> = {
  ...readingHandlers,
  checkIn: (input, call) => checkIn(call, input),

  async confirm({ inspectionId, version }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'enterpriseConfirm', { change: { confirmedAt: call.now } }))
  },

  async refuse({ inspectionId, version, reasonCode, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    const changed = await advance(call, row, 'enterpriseRefuse', { change: { refusalReason: reason } })
    call.publish('inspection.refused', 'inspection', inspectionId, {
      agencyId: row.agencyId,
      personId: personOf(call),
      reasonCode,
    })
    await tellAgency(call, row, notices.refused, ['agencyHead'])
    return doneOf(changed)
  },

  async checkOut(input, call) {
    const row = await lockForChange(call, input.inspectionId, input.version, (candidate) => isVisible(call, candidate))
    const officers = await officersOf(call.tx, row.inspectionId)
    if (!officers.some((officer) => officer.personId === personOf(call) && officer.certificateState === 'valid'))
      throw fail('FORBIDDEN')
    if (input.outcome === 'red' && !input.legalBasis) throw failAt('legalBasis', fieldIssues.legalBasis)
    const isLate = row.state === 'openOverdue'
    if (isLate && !input.lateReason) throw failAt('lateReason', fieldIssues.lateReason)
    const change = {
      outcome: input.outcome,
      outcomeNote: input.note,
      legalBasis: input.legalBasis ?? null,
      checkedOutAt: call.now,
      isLate,
    }
    let changed = await advance(call, row, 'checkOut', { note: input.lateReason ?? null, change })
    if (input.isResultInformed)
      changed = await advance(call, changed, 'informResult', {
        isBySystem: true,
        change: { resultInformedAt: call.now },
      })
    await tellEnterprise(call, row, notices.checkedOut, pages.rating)
    call.publish('inspection.checkedOut', 'inspection', row.inspectionId, {
      agencyId: row.agencyId,
      outcome: input.outcome,
    })
    return doneOf(changed)
  },

  async informResult({ inspectionId, version, note }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    const changed = await advance(call, row, 'informResult', { note, change: { resultInformedAt: call.now } })
    await tellEnterprise(call, row, notices.resultInformed)
    call.publish('inspection.resultInformed', 'inspection', inspectionId, { agencyId: row.agencyId })
    return doneOf(changed)
  },

  async cancel({ inspectionId, version, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'cancel', { note: reason }))
  },

  async closeRefused({ inspectionId, version, reason }, call) {
    const row = await lockForChange(call, inspectionId, version, (candidate) => isVisible(call, candidate))
    return doneOf(await advance(call, row, 'closeRefused', { note: reason }))
  },
}

const doneOf = ({ version, state }: store.InspectionRow) => ({ version, state })
