import { disputeTable, procedureOf } from '../../../cloudfunctions/oversight/workflow/disputes'
import { agencyDisputePolicy } from '../../contracts/agencyDisputePolicy'
import { texts } from './texts'

const commands = Object.entries(agencyDisputePolicy).flatMap(([name, { kind }]) => (kind === 'command' ? [name] : []))

test('every event of the table of disputes has words of its own in the auditor’s chain', () => {
  const named = [...new Set(disputeTable.map(({ event }) => `oversight.${procedureOf(event)}`))]
  expect(named.sort()).toEqual([...commands].sort())
  const words = named.map((procedure) => [procedure, texts.steps[procedure]])
  for (const [procedure, said] of words) expect([procedure, said]).toEqual([procedure, expect.any(String)])
  expect(new Set(words.map(([, said]) => said)).size).toBe(named.length)
})

test('so have a printed paper and what the system tells when nobody acts', () => {
  for (const procedure of ['oversight.agencyDisputeDocument', 'system.oversight.onBreach'])
    expect(texts.steps[procedure]).toEqual(expect.any(String))
})
