import { type AgencyDisputeState, agencyDisputeStateKeys } from '../../src/contracts/agencyDisputeLists'
import type { ProcedureName } from '../../src/contracts/policy'
import { cityStage } from '../_checks/fixture/city'
import { disputesOn } from './disputes.fixture'
import { commonBureau, disputeTable } from './workflow/disputes'

const city = cityStage()
const { step, disputeIn, rowOf, show } = disputesOn(city)

// The table once more by hand: state × event → state, by whom.
const lines: readonly [AgencyDisputeState, string, AgencyDisputeState, string][] = [
  ['raised', 'giveAgencyOpinion', 'coordinating', 'fireHead'],
  ['raised', 'withdrawAgencyDispute', 'withdrawn', 'marketHead'],
  ['coordinating', 'giveAgencyOpinion', 'coordinating', 'fireHead'],
  ['coordinating', 'recordAgreement', 'confirming', 'cityHandler'],
  ['coordinating', 'draftHandling', 'drafted', 'cityHandler'],
  ['coordinating', 'withdrawAgencyDispute', 'withdrawn', 'marketHead'],
  ['confirming', 'recordAgreement', 'confirming', 'cityHandler'],
  ['confirming', 'confirmAgreement', 'confirming', 'fireHead'],
  ['confirming', 'refuseAgreement', 'coordinating', 'fireHead'],
  ['confirming', 'draftHandling', 'drafted', 'cityHandler'],
  ['confirming', 'withdrawAgencyDispute', 'withdrawn', 'marketHead'],
  ['drafted', 'giveAgencyOpinion', 'drafted', 'fireHead'],
  ['drafted', 'draftHandling', 'drafted', 'cityHandler'],
  ['drafted', 'proposeHandling', 'proposed', 'cityLeader'],
  ['drafted', 'returnHandling', 'coordinating', 'cityLeader'],
  ['drafted', 'withdrawAgencyDispute', 'withdrawn', 'marketHead'],
  ['proposed', 'decideAgencyDispute', 'decided', 'approver'],
  ['proposed', 'returnAgencyDispute', 'returned', 'approver'],
  ['returned', 'giveAgencyOpinion', 'returned', 'fireHead'],
  ['returned', 'recordAgreement', 'confirming', 'cityHandler'],
  ['returned', 'draftHandling', 'drafted', 'cityHandler'],
  ['returned', 'withdrawAgencyDispute', 'withdrawn', 'marketHead'],
]
// Shown where they can happen: the birth, the second voice, and what waits for a clock.
const others = ['raiseAgencyDispute', 'lastOpinion', 'lastConfirmation', 'beginCoordination']
const doers = new Map(lines.map(([, event, , who]) => [event, who]))

test('the table names these events and no others', () => {
  const named = [...new Set(disputeTable.map(({ event }) => event))]
  expect(named.sort()).toEqual([...doers.keys(), ...others].sort())
})

test.each([...doers])('%s leads where it should, and nowhere else', async (event, who) => {
  for (const state of agencyDisputeStateKeys) {
    const line = lines.find(([from, name]) => from === state && name === event)
    const disputeId = await disputeIn(state)
    const code = await step(who, `oversight.${event}` as ProcedureName, disputeId)
    // Of what never was before a government it learns nothing.
    const refusal = who === 'approver' && ['proposed', 'returned', 'decided'].every((one) => one !== state)
    expect([state, code, (await rowOf(disputeId)).state]).toEqual([
      state,
      line ? 'OK' : refusal ? 'NOT_FOUND' : 'WRONG_STATE',
      line?.[2] ?? state,
    ])
  }
})

test('what the page offers is what may be done, to whoever reads it', async () => {
  const readers = ['marketReviewer', 'marketHandler', 'fireHead', 'cityHandler', 'cityLeader', 'cityReviewer']
  const offered: [string, string, string[]][] = []
  for (const state of agencyDisputeStateKeys) {
    const disputeId = await disputeIn(state)
    for (const who of readers) {
      const { actions } = await show(who, disputeId)
      if (actions.length) offered.push([state, who, actions.map(({ event }) => event)])
    }
  }
  const opinion = 'giveAgencyOpinion'
  const withdraw = 'withdrawAgencyDispute'
  const yesOrNo = ['confirmAgreement', 'refuseAgreement']
  const conclude = ['recordAgreement', 'draftHandling']
  expect(offered).toEqual([
    ['raised', 'marketReviewer', [opinion, withdraw]],
    ['raised', 'fireHead', [opinion]],
    ['coordinating', 'marketReviewer', [opinion, withdraw]],
    ['coordinating', 'fireHead', [opinion]],
    ['coordinating', 'cityHandler', conclude],
    ['confirming', 'marketReviewer', [...yesOrNo, withdraw]],
    ['confirming', 'fireHead', yesOrNo],
    ['confirming', 'cityHandler', conclude],
    ['drafted', 'marketReviewer', [opinion, withdraw]],
    ['drafted', 'fireHead', [opinion]],
    ['drafted', 'cityHandler', ['draftHandling']],
    ['drafted', 'cityLeader', ['proposeHandling', 'returnHandling']],
    ['returned', 'marketReviewer', [opinion, withdraw]],
    ['returned', 'fireHead', [opinion]],
    ['returned', 'cityHandler', conclude],
  ])
})

describe('the bureau that coordinates', () => {
  const bureaus = ['9901', '990102', '990104'].map((divisionCode) => ({ bureauId: divisionCode, divisionCode }))
  const of = (...divisions: string[]) => commonBureau(bureaus, divisions)?.bureauId

  test('is the county’s where both agencies are of one county, also where one is of a township of it', () => {
    expect(of('990104', '990104')).toBe('990104')
    expect(of('990104101', '990104')).toBe('990104')
    expect(of('990104101', '990104102')).toBe('990104')
  })

  test('is the common superior’s otherwise, and nobody where there is none', () => {
    expect(of('990104', '990102')).toBe('9901')
    expect(of('9901', '990104')).toBe('9901')
    expect(of('9901', '9901')).toBe('9901')
    expect(of('9901', '8801')).toBeUndefined()
  })
})
