import { contract } from '@/contracts'
import { type DisputeAction, disputeForms, isDisputeAction, raisingFields, shortIn } from './forms'

const id = '8b2b8d5c-3b1e-4c53-9f3e-0d7d6a1f1a11'
const isTaken = (action: keyof typeof contract.oversight, input: object) => {
  const schema = contract.oversight[action]['~orpc'].inputSchema as unknown as {
    safeParse: (input: unknown) => { success: boolean }
  }
  return schema.safeParse({ clientId: id, ...input }).success
}
const onDispute = { disputeId: id, version: 1 }
const lengths = ({ fewest, most }: { fewest: number; most: number }) =>
  [
    [fewest - 1, false],
    [fewest, true],
    [most, true],
    [most + 1, false],
  ] as const

test.each(Object.entries(disputeForms))('%s: the limits of its words are the contract’s', (name, field) => {
  const action = name as DisputeAction
  if (!field) return expect(isTaken(action, onDispute)).toBe(true)
  for (const [length, isRight] of lengths(field)) {
    const words = '字'.repeat(length)
    expect([length, isTaken(action, { ...onDispute, [field.name]: words })]).toEqual([length, isRight])
    if (length <= field.most) expect([length, shortIn(field, words) === undefined]).toEqual([length, isRight])
  }
})

test('the limits of a raised dispute are the contract’s', () => {
  const right = {
    otherAgencyId: id,
    matter: 'itemList',
    title: '五个字标题',
    facts: '字'.repeat(10),
    opinion: '字'.repeat(10),
  }
  expect(isTaken('raiseAgencyDispute', right)).toBe(true)
  for (const field of raisingFields)
    for (const [length, isRight] of lengths(field)) {
      const input = { ...right, [field.name]: '字'.repeat(length) }
      expect([field.name, length, isTaken('raiseAgencyDispute', input)]).toEqual([field.name, length, isRight])
    }
})

test('an event of a later server is not offered', () => {
  expect(isDisputeAction('lastOpinion')).toBe(false)
  expect(isDisputeAction('constructor')).toBe(false)
})
