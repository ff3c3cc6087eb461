import { roleKeys } from '../../src/contracts/roles'
import { fail } from '../_shared/errors'
import { createServe } from '../_shared/serve'
import { allProcedures } from './contract'
import { personIn, visitor } from './harness/callers'
import { type TestDatabase, testDatabase } from './harness/database'
import { type FakeHandler, fakeFeatures } from './harness/features'
import { testKernel } from './harness/kernel'
import { definitionOf, oddInput, rightInput } from './properties/inputs'
import { createRandom } from './properties/random'

// Every procedure behind the real entry with a handler that only looks at what it was given.
let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

const seen: unknown[] = []
const seenAs: unknown[] = []
const look: FakeHandler = async (input, { caller, scope }) => {
  seen.push(input)
  seenAs.push([caller, scope])
  throw fail('NOT_FOUND')
}

const setup = () => {
  const callers = Object.fromEntries(roleKeys.map((role) => [role, personIn(role)]))
  const kernel = testKernel({ db: base.db, callers: { ...callers, visitor: visitor() } })
  const serve = createServe(kernel, fakeFeatures(Object.fromEntries(allProcedures.map(({ name }) => [name, look]))))
  return (procedure: string, token: string, input: unknown) =>
    serve({ procedure, input: () => input, credentials: { token }, address: '10.0.0.1' })
}

const tokenFor = ({ line }: (typeof allProcedures)[number]) =>
  typeof line?.allow === 'object' ? (Object.keys(line.allow)[0] ?? 'visitor') : 'visitor'

const inputsEach = 40

// What would make somebody else of the caller if anything of it were believed.
const forged: object = JSON.parse(`{
  "personId": "018f0000-0000-7000-8000-00000000f0f0", "actorId": "018f0000-0000-7000-8000-00000000f0f0",
  "openid": "o-victim", "OPENID": "o-victim", "unionid": "u-victim", "token": "systemAdmin", "session": {"token": "x"},
  "role": "systemAdmin", "roles": ["systemAdmin"], "scope": "all", "caller": {"kind": "system"}, "isDemo": true,
  "assignment": {"role": "systemAdmin"}, "assignmentId": "018f0000-0000-7000-8000-00000000f0f0",
  "officeId": "018f0000-0000-7000-8000-00000000f0f0", "bureauId": "018f0000-0000-7000-8000-00000000f0f0",
  "agencyId": "018f0000-0000-7000-8000-00000000f0f0", "enterpriseId": "018f0000-0000-7000-8000-00000000f0f0",
  "regionCode": "99", "now": "2020-01-01T00:00:00.000Z", "__proto__": {"role": "systemAdmin"},
  "constructor": {"prototype": {"role": "systemAdmin"}}
}`)

const withoutOwn = (own: object) =>
  Object.fromEntries(Object.entries(forged).filter(([key]) => !Object.hasOwn(own, key)))

describe.each(allProcedures.map((procedure) => [procedure.name, procedure] as const))('%s', (name, procedure) => {
  test('takes a right input', async () => {
    seen.length = 0
    const input = rightInput(procedure.input as never, createRandom(1))
    expect(await setup()(name, tokenFor(procedure), input)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(seen).toHaveLength(1)
  })

  test('does not learn from what is sent who calls, and leaves out all of it that is not its own', async () => {
    const send = setup()
    const input = rightInput(procedure.input as never, createRandom(1)) as object
    const own = definitionOf(procedure.input as never).shape ?? {}
    seen.length = 0
    seenAs.length = 0
    await send(name, tokenFor(procedure), input)
    await send(name, tokenFor(procedure), { ...input, ...withoutOwn(own) })
    expect(seen).toHaveLength(2)
    expect(seen[1]).toEqual(seen[0])
    expect(seenAs[1]).toEqual(seenAs[0])
  })

  test(`answers ${inputsEach} odd inputs with what is wrong or handles them, and never breaks`, async () => {
    const send = setup()
    const random = createRandom(name.length * 7_919 + name.charCodeAt(name.length - 1))
    for (let count = 0; count < inputsEach; count += 1) {
      const answer = await send(name, tokenFor(procedure), oddInput(procedure.input as never, random))
      if (!('error' in answer)) throw new Error('the handler always fails')
      expect([answer.error.status, answer.error.code]).toEqual(
        answer.error.code === 'NOT_FOUND' ? [404, 'NOT_FOUND'] : [400, 'BAD_INPUT'],
      )
      if (answer.error.code !== 'BAD_INPUT') continue
      const { issues } = answer.error.data as { issues: { path: string; message: string }[] }
      expect(issues.length).toBeGreaterThan(0)
      for (const { message } of issues) expect(message).toMatch(/\p{Script=Han}/u)
    }
    expect(({} as { role?: string }).role).toBeUndefined()
  })
})

test('what reaches a handler can be stored and seen: no NUL, no broken or hidden character, no number beyond four bytes', () => {
  const random = createRandom(20_261_120)
  const offences = new Set<string>()
  for (const { name, input } of allProcedures)
    for (let count = 0; count < 300; count += 1) {
      const result = input?.safeParse(oddInput(input, random))
      if (result?.success) for (const path of unstorable(result.data, '')) offences.add(`${name}${path}`)
    }
  expect([...offences].sort()).toEqual([])
})

// Cursors are read by _shared/paging.ts, which refuses what it did not write.
const unstorable = (value: unknown, path: string): string[] => {
  if (path === '.cursor') return []
  if (typeof value === 'string')
    return /[\0\p{Surrogate}\u200b-\u200c\u202a-\u202e\u2060-\u2069\ufeff]/u.test(value) ? [path] : []
  if (typeof value === 'number') return Math.abs(value) > 2 ** 31 - 1 ? [path] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => unstorable(part, `${path}.${key}`))
}
