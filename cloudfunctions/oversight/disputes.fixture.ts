import type { AgencyDisputeState } from '../../src/contracts/agencyDisputeLists'
import type { ProcedureName } from '../../src/contracts/policy'
import type { City } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import type { DisputeEvent } from './workflow/disputes'

/** What each step says. */
export const disputeWords: Readonly<Record<string, object>> = {
  'oversight.giveAgencyOpinion': { opinion: '消防通道由本单位查，占道由市场监管查。' },
  'oversight.recordAgreement': { agreement: '占道由城管查，市场监管发现后当天转告。' },
  'oversight.refuseAgreement': { reason: '转告的期限太短' },
  'oversight.draftHandling': { handling: '建议由市场监管局管，依据是事项清单。' },
  'oversight.returnHandling': { reason: '依据没有写到条款' },
  'oversight.decideAgencyDispute': { decision: '由市场监管局管，消防救援大队配合。' },
  'oversight.returnAgencyDispute': { reason: '请补充两家以往的做法' },
  'oversight.withdrawAgencyDispute': { reason: '双方已经自己商量好了' },
}

/** What a new dispute of the market agency with the fire agency says. */
export const raisedWords = {
  otherAgencyId: agencyIds.fire,
  matter: 'caseJurisdiction' as const,
  title: '店外堆货由谁查处',
  facts: '同一家店两次被举报，两家都说不归自己管。',
  opinion: '消防通道归消防管，依据消防法。',
}

/** Disputes played on a stage. */
export const disputesOn = (city: City) => {
  const raise = async (who = 'marketReviewer', extra: object = {}) =>
    (await city.as(who).call('oversight.raiseAgencyDispute', { ...raisedWords, ...extra })).disputeId
  const rowOf = (disputeId: string) =>
    city.db.selectFrom('agencyDispute').selectAll().where('disputeId', '=', disputeId).executeTakeFirstOrThrow()
  /** A step at the present version; `OK` or the code of the refusal. */
  const step = async (who: string, name: ProcedureName, disputeId: string, extra: object = {}) => {
    const { version } = await rowOf(disputeId)
    return city.as(who).code(name, { disputeId, version, ...disputeWords[name], ...extra })
  }
  const must = async (who: string, event: DisputeEvent, disputeId: string) => {
    const code = await step(who, `oversight.${event}` as ProcedureName, disputeId)
    if (code !== 'OK') throw new Error(`${event} by ${who}: ${code}`)
  }
  /** A new dispute in a state. */
  const disputeIn = async (state: AgencyDisputeState) => {
    const disputeId = await raise()
    for (const [who, event] of ways[state]) await must(who, event, disputeId)
    return disputeId
  }
  const show = (who: string, disputeId: string) => city.as(who).call('oversight.agencyDisputeShow', { disputeId })
  const told = async (who: string, disputeId: string) =>
    (await city.as(who).call('notice.inbox', { limit: 50 })).items.filter(({ link }) => link?.includes(disputeId))
  return { raise, rowOf, step, must, disputeIn, show, told }
}

type Way = readonly (readonly [who: string, event: DisputeEvent])[]

const heard: Way = [['fireHead', 'giveAgencyOpinion']]
const recorded: Way = [...heard, ['cityHandler', 'recordAgreement']]
const drafted: Way = [...heard, ['cityHandler', 'draftHandling']]
const proposed: Way = [...drafted, ['cityLeader', 'proposeHandling']]

const ways: Readonly<Record<AgencyDisputeState, Way>> = {
  raised: [],
  coordinating: heard,
  confirming: recorded,
  drafted,
  proposed,
  returned: [...proposed, ['approver', 'returnAgencyDispute']],
  agreed: [...recorded, ['fireHead', 'confirmAgreement'], ['marketReviewer', 'confirmAgreement']],
  decided: [...proposed, ['approver', 'decideAgencyDispute']],
  withdrawn: [['marketHead', 'withdrawAgencyDispute']],
}

/** A second agency of the county, so that two of it can dispute. */
export const addCountyAgency = async ({ db, base }: City, agencyId: string) => {
  const row = await db
    .selectFrom('enforcementAgency')
    .selectAll()
    .where('agencyId', '=', agencyIds.urban)
    .executeTakeFirstOrThrow()
  await base.ownerDb
    .insertInto('enforcementAgency')
    .values({ ...row, agencyId, sort: 9 })
    .execute()
}
