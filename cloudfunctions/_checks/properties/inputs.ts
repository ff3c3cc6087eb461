import type { ZodMiniType } from 'zod/mini'
import type { Random } from './random'

/** A right input for a schema of the contract: every part present, words of the least length. */
export const rightInput = (schema: ZodMiniType, random: Random): unknown => {
  const def = definitionOf(schema)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, part]) => [key, rightInput(part, random)]))
    case 'array':
      return Array.from({ length: Math.max(1, limitOf(def, 'min_length', 0)) }, () =>
        def.element ? rightInput(def.element, random) : null,
      )
    case 'optional':
    case 'default':
    case 'nullable':
      return def.innerType ? rightInput(def.innerType, random) : null
    case 'enum':
      return random.oneOf(Object.values(def.entries ?? {}))
    case 'boolean':
      return random.isHit(0.5)
    case 'number':
      return Math.max(1, limitOf(def, 'greater_than', 0))
    case 'string':
      return rightText(def, random)
    default:
      throw new Error(`the generator does not know schemas of type ${def.type}`)
  }
}

/** A right input with one to three places made odd, or something that is no such input at all. */
export const oddInput = (schema: ZodMiniType, random: Random): unknown => {
  if (random.isHit(0.15)) return odd(random)
  let input = rightInput(schema, random)
  for (let left = random.whole(1, 3); left > 0; left -= 1) input = spoil(input, random)
  return input
}

/** One value that often makes software stumble. */
export const odd = (random: Random): unknown => random.oneOf(oddValues)()

/** What a schema of the contract says of itself, as far as guards ask. */
export type Definition = {
  type: string
  format?: string
  shape?: Record<string, ZodMiniType>
  element?: ZodMiniType
  innerType?: ZodMiniType
  entries?: Record<string, string | number>
  checks?: {
    _zod: {
      def: { check: string; format?: string; pattern?: RegExp; minimum?: number; maximum?: number; value?: number }
    }
  }[]
}

export const definitionOf = (schema: ZodMiniType) => schema._zod.def as unknown as Definition

/** The number that a check sets, or `otherwise`. */
export const limitOf = (def: Definition, check: string, otherwise: number) => {
  const found = def.checks?.map(({ _zod }) => _zod.def).find((one) => one.check === check)
  return found?.minimum ?? found?.maximum ?? found?.value ?? otherwise
}

const rightText = (def: Definition, random: Random) => {
  if (def.format === 'uuid') return uuid(random)
  if (def.format === 'date') return `2026-11-${String(random.whole(10, 28))}`
  if (def.format === 'datetime') return '2026-11-20T02:00:00.000Z'
  const isKey = def.checks?.some(({ _zod }) => _zod.def.format === 'regex')
  return isKey
    ? (keys.find((key) => patternsOf(def).every((pattern) => pattern.test(key))) ?? '990101')
    : '字'.repeat(Math.max(1, limitOf(def, 'min_length', 0)))
}

const keys = ['990101', '2026-11', 'ACDEFGHJKMNPQRTUWXY3']

const patternsOf = (def: Definition) =>
  (def.checks ?? []).flatMap(({ _zod }) => (_zod.def.format === 'regex' && _zod.def.pattern ? [_zod.def.pattern] : []))

const uuid = (random: Random) => {
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(0, 15).toString(16)).join('')
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`
}

// Puts something odd at a random place, or adds or removes a key.
const spoil = (input: unknown, random: Random): unknown => {
  if (input === null || typeof input !== 'object' || random.isHit(0.1)) return odd(random)
  if (Array.isArray(input)) return spoilArray(input, random)
  const entries = Object.entries(input)
  const key = entries.length > 0 ? random.oneOf(entries)[0] : 'a'
  if (random.isHit(0.15)) return Object.fromEntries(entries.filter(([name]) => name !== key))
  if (random.isHit(0.25)) return withOwn(input, random.oneOf(oddKeys), odd(random))
  return withOwn(input, key, spoil((input as Record<string, unknown>)[key], random))
}

const spoilArray = (input: readonly unknown[], random: Random) => {
  if (input.length === 0 || random.isHit(0.3)) return [...input, odd(random)]
  const place = random.whole(0, input.length - 1)
  return input.map((item, at) => (at === place ? spoil(item, random) : item))
}

// Defines the key even when it is called __proto__, as JSON.parse does.
const withOwn = (input: object, key: string, value: unknown) =>
  Object.defineProperty({ ...input }, key, { value, enumerable: true, configurable: true, writable: true })

const nested = (depth: number, isArray: boolean) => {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = isArray ? [value] : { a: value }
  return value
}

const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  '',
  '\u0000',
  '0',
]

const oddTexts = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '字\udc00字',
    '\ud800\udc00',
    '\ufffe',
    '\u202e反',
    '\u200b',
    '👩‍👩‍👧‍👦',
  ],
  ...['字'.repeat(1_001), 'a'.repeat(1_000_000), '%00', "'; drop table ticket; --", '<script>alert(1)</script>'],
  ...['$' + '{7*7}', '{{7*7}}', '../../etc/passwd', '\r\nX-Header: 1', '1e1000', 'NaN', 'null', 'true', '\\u0000', '"'],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-13-01', '2026-11-20T02:00:00Z', '-1', '0x10'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
  ],
]

const oddNumbers = [
  ...[0, -0, -1, 0.5, 1e21, 1e308, -1e308, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.MAX_VALUE],
  ...[5e-324, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
]

const oddValues: (() => unknown)[] = [
  ...oddTexts.map((text) => () => text),
  ...oddNumbers.map((number) => () => number),
  ...[null, undefined, true, false, [], {}, [[]], [null], ['a', 1, {}], { length: 1e9 }].map((value) => () => value),
  () => nested(5_000, true),
  () => nested(5_000, false),
  () => JSON.parse('{"__proto__":{"role":"auditor"},"constructor":{"prototype":{"role":"auditor"}}}'),
  () => Array.from({ length: 10_000 }, (_, index) => index),
  () => ({ toString: 1, valueOf: 1, toJSON: 1 }),
  () => Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`key${index}`, index])),
]
