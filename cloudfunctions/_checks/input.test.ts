import { roleKeys } from '../../src/contracts/roles'
import { fail } from '../_shared/errors'
import { createServe } from '../_shared/serve'
import { allProcedures } from './contract'
import { personIn, visitor } from './harness/callers'
import { type TestDatabase, testDatabase } from './harness/database'
import { type FakeHandler, fakeFeatures } from './harness/features'
import { testKernel } from './harness/kernel'
import { oddInput, rightInput } from './properties/inputs'
import { createRandom } from './properties/random'

// Every procedure behind the real entry with a handler that only looks at what it was given.
let base: TestDatabase
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.close())

const seen: unknown[] = []
const look: FakeHandler = async (input) => {
  seen.push(input)
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

describe.each(allProcedures.map((procedure) => [procedure.name, procedure] as const))('%s', (name, procedure) => {
  test('takes a right input', async () => {
    seen.length = 0
    const input = rightInput(procedure.input as never, createRandom(1))
    expect(await setup()(name, tokenFor(procedure), input)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(seen).toHaveLength(1)
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
