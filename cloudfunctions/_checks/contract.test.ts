import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ZodMiniType } from 'zod/mini'
import { policy } from '../../src/contracts/policy'
import { roleKeys } from '../../src/contracts/roles'
import { allProcedures } from './contract'
import { definitionOf, limitOf, oddInput, rightInput } from './properties/inputs'
import { createRandom } from './properties/random'
import { filesUnder, isTest, readText } from './source'

// Law 10: every procedure has a schema, a policy line, an audit kind, a handler and a test.

const names = allProcedures.map(({ name }) => name)
const features = [...new Set(allProcedures.map(({ feature }) => feature))]

test('the contract and the policy name the same procedures', () => {
  expect(Object.keys(policy).sort()).toEqual([...names].sort())
})

describe.each(allProcedures)('$name', ({ name, input, output, line }) => {
  test('has schemas for what goes in and what comes out', () => {
    expect(input).toBeDefined()
    expect(output).toBeDefined()
  })

  test('has a policy line with a kind, an audit kind and known roles', () => {
    expect(['read', 'command', 'session']).toContain(line?.kind)
    expect(line?.audit).toMatch(/^([a-z]+\.)?[a-z]+[A-Za-z]*$/)
    if (typeof line?.allow !== 'object') return expect(['anyone', 'signedIn']).toContain(line?.allow)
    expect(Object.keys(line.allow).length).toBeGreaterThan(0)
    expect(Object.keys(line.allow).filter((role) => !(roleKeys as string[]).includes(role))).toEqual([])
  })

  if (line?.kind === 'command')
    test('takes no command without a client id', () => {
      const random = createRandom(1)
      const { clientId, ...rest } = rightInput(input as ZodMiniType, random) as { clientId: string }
      expect(input?.safeParse({ clientId, ...rest }).success).toBe(true)
      for (const wrong of [rest, { ...rest, clientId: '' }, { ...rest, clientId: 'again' }, { ...rest, clientId: 7 }])
        expect(input?.safeParse(wrong).error?.issues.map((issue) => issue.path)).toEqual([['clientId']])
    })
  else
    test('asks for no client id, since it would not be kept', () => {
      expect(name === '' ? {} : (definitionOf(input as ZodMiniType).shape ?? {})).not.toHaveProperty('clientId')
    })

  test('has an end to every text and list, four bytes to every number and a year to every day that it takes in', () => {
    expect(unbounded(input as ZodMiniType, name)).toEqual([])
  })

  test('says in plain Chinese what to write wherever something is missing, of the wrong kind, too short or too long', () => {
    const random = createRandom(name.length)
    const right = rightInput(input as ZodMiniType, random)
    const wrong = [
      ...wrongValues.flatMap((value) => [value, ...spoiled(right, value)]),
      ...Array.from({ length: 200 }, () => oddInput(input as ZodMiniType, random)),
    ]
    for (const value of wrong)
      for (const { path: place, message } of input?.safeParse(value).error?.issues ?? []) {
        expect([place, message]).toEqual([place, expect.stringMatching(/\p{Script=Han}/u)])
        expect([place, message]).toEqual([place, expect.not.stringMatching(machineWords)])
      }
  })
})

// Letters, and the phrases of a machine.
const machineWords = /[A-Za-z]|期望|无效|接收|格式|字符|数值|选项之一/

const wrongValues = [
  ...[undefined, null, '', ' ', 'x', '一', '%', 'x'.repeat(2_500), true, {}, [], [[]], [7], [{}], Array(200).fill('x')],
  ...[-1, 0, 0.5, 6, 51, 2 ** 31, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY],
]

// The input with the value at each of its places in turn.
const spoiled = (input: unknown, value: unknown): unknown[] => {
  if (Array.isArray(input)) return input.flatMap((item) => [[value], ...spoiled(item, value).map((part) => [part])])
  if (input === null || typeof input !== 'object') return []
  return Object.entries(input).flatMap(([key, part]) =>
    [value, ...spoiled(part, value)].map((one) => ({ ...input, [key]: one })),
  )
}

// What an input may hold without end, or what the database could not hold.
const unbounded = (schema: ZodMiniType, place: string): string[] => {
  const def = definitionOf(schema)
  const inner = [
    ...Object.entries(def.shape ?? {}).flatMap(([key, part]) => unbounded(part, `${place}.${key}`)),
    ...(def.element ? unbounded(def.element, `${place}[]`) : []),
    ...(def.innerType ? unbounded(def.innerType, place) : []),
  ]
  if (def.type === 'array' && limitOf(def, 'max_length', Number.POSITIVE_INFINITY) > 100) return [place, ...inner]
  if (def.type === 'number' && schema.safeParse(2 ** 31).success) return [place, ...inner]
  if (def.type === 'string' && schema.safeParse('a'.repeat(3_000)).success) return [place, ...inner]
  if (def.format === 'date' && schema.safeParse('0000-01-01').success) return [place, ...inner]
  return inner
}

describe('handlers', () => {
  const present = features.filter((feature) => existsSync(`cloudfunctions/${feature}/application.ts`))

  test.each(present)('%s has one for each of its procedures and no other', (feature) => {
    const exported = require(path.resolve(`cloudfunctions/${feature}/application.ts`)) as Record<string, object>
    const handlers = exported[`${feature}Handlers`]
    expect(Object.keys(handlers ?? {}).sort()).toEqual(
      allProcedures
        .filter((one) => one.feature === feature)
        .map(({ key }) => key)
        .sort(),
    )
  })

  test('are there for features of the contract only', () => {
    const folders = filesUnder('cloudfunctions').flatMap(
      (file) => /^cloudfunctions\/([^_/]+)\/application/.exec(file)?.[1] ?? [],
    )
    expect([...new Set(folders)].filter((folder) => folder !== 'tick' && !features.includes(folder))).toEqual([])
  })

  test('are each named in a test of their own feature, of the host or of the browser', () => {
    const tests = filesUnder('cloudfunctions', 'e2e', 'bench')
      .filter((file) => (isTest(file) || file.startsWith('e2e/')) && !/^cloudfunctions\/_(checks|shared)\//.test(file))
      .map(readText)
      .join('\n')
    const isNamed = ({ feature, key }: (typeof allProcedures)[number]) =>
      new RegExp(`\\b${feature}[./]${key}\\b|\\b${feature}Handlers\\.${key}\\b`).test(tests)
    const due = allProcedures.filter(({ feature }) => present.includes(feature))
    expect(due.filter((procedure) => !isNamed(procedure)).map(({ name }) => name)).toEqual([])
  })
})
