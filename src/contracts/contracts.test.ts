import fc from 'fast-check'
import * as z from 'zod/mini'
import { change, command, day, id, key, paging, words } from './base'
import { errors } from './errors'
import { blockReasons, certificateStates, inspectionStateKeys, inspectionStates } from './inspection'
import { ratingFacts, ratingStars } from './rating'
import { agencyRoles, bureauRoles, officeRoles, reporterRoles, roleKeys, roles } from './roles'
import { commonCategories, ticketCategories } from './ticket/categories'
import { confidentialities, forbiddenConducts, reporterKinds, ticketKinds } from './ticket/lists'
import { rejectionReasons } from './ticket/rejectionReasons'
import * as schemas from './ticket/schemas'
import { terminalTicketStates, ticketStateKeys, ticketStates } from './ticket/states'

const accepts = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success
const messagesOf = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? []
const han = /\p{Script=Han}/u

const codePoint = (sign: string) => `U+${sign.codePointAt(0)?.toString(16)}`
const nobodySees = [
  ...['\u0001', '\u0008', '\u000b', '\u001b', '\u007f', '\u0085', '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160'],
  ...['\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2060', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\u2800', '\u3164', '\ufeff', '\uffa0', '\ufffb'],
  ...['\u{e0001}', '\u{e0041}'],
]

describe('words', () => {
  const field = words(2, 10)

  test('are trimmed before they are measured', () => {
    expect(field.parse('  你好  ')).toBe('你好')
    expect(messagesOf(field, '   你   ')).toEqual(['至少写 2 个字'])
    expect(accepts(field, ` ${'字'.repeat(10)} `)).toBe(true)
    expect(messagesOf(field, '字'.repeat(11))).toEqual(['最多 10 个字'])
  })

  test('that are missing are asked for; only what is too short is told to be longer', () => {
    const story = words(10, 100, '再多写几句', '请写发生了什么')
    for (const nothing of ['', '  \n ', '\u200b']) expect(messagesOf(story, nothing)).toEqual(['请写发生了什么'])
    for (const short of ['来了', '，。'.repeat(20)]) expect(messagesOf(story, short)).toContain('再多写几句')
    expect(messagesOf(field, '')).toEqual(['至少写 2 个字'])
  })

  test('hold no NUL and no half character, wherever they stand', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 3 })
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('\u0000', '\ud800', '\udfff', '\udc00\ud800'),
        around,
        (before, bad, after) => {
          expect(accepts(words(0, 100), `字${before}${bad}${after}字`)).toBe(false)
        },
      ),
    )
  })

  test('may be any whole characters that can be seen, emoji of several parts and rare Han among them', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((value) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/u.test(value))
    fc.assert(fc.property(text, (value) => expect(words(0, 500).parse(value)).toBe(value.trim())))
    for (const value of ['𠮷野家', '👩‍👩‍👧‍👦', '👩🏽‍🔧', '❤️‍🔥', '1️⃣', '葛󠄀', '㐂', '第一行\n第二行\t完'])
      expect(words(1, 40).parse(value)).toBe(value)
  })

  test('that look empty are empty, whatever they are made of', () => {
    for (const sign of nobodySees) {
      expect([codePoint(sign), messagesOf(field, sign.repeat(5))]).toEqual([codePoint(sign), ['至少写 2 个字']])
      expect([codePoint(sign), messagesOf(field, ` ${sign}字${sign} `)]).toEqual([codePoint(sign), ['至少写 2 个字']])
    }
    expect(messagesOf(field, nobodySees.join(''))).toEqual(['至少写 2 个字'])
  })

  test('lose what nobody sees in them, bidirectional overrides first of all, and are measured without it', () => {
    for (const sign of nobodySees)
      expect([codePoint(sign), field.parse(`${sign}店${sign}名${sign}`)]).toEqual([codePoint(sign), '店名'])
    expect(field.parse(`金额\u202e${'\u2066'.repeat(30)}三\u200d千`)).toBe('金额三千')
    expect(words(0, 20).parse('甲\r\n乙\r丙')).toBe('甲\n乙\n丙')
  })

  test('of a megabyte of joiners are refused at once', () => {
    const started = performance.now()
    expect(accepts(field, '\u200d'.repeat(1_000_000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test.each([undefined, null, 7, true, [], {}, ['字'], { toString: () => '字字' }])('are a text, not %p', (value) => {
    expect(messagesOf(field, value)[0]).toBe('请填写')
  })
})

describe('ids and keys', () => {
  test('an id is a UUID and nothing like one', () => {
    expect(accepts(id, '01a1f6ae-997b-7000-8000-000000000001')).toBe(true)
    for (const wrong of [
      '',
      '1',
      '01a1f6ae997b70008000000000000001',
      '{01a1f6ae-997b-7000-8000-000000000001}',
      null,
      1,
    ])
      expect([wrong, messagesOf(id, wrong)]).toEqual([wrong, ['编号不对，请从列表里重新选一次']])
  })

  test('an id in capitals is the same id', () => {
    expect(id.parse('01A1F6AE-997B-7000-8000-00000000ABCD')).toBe('01a1f6ae-997b-7000-8000-00000000abcd')
  })

  test('a key is short and made of plain signs', () => {
    for (const right of ['990101', 'lin-xiao', 'a.b:c_d']) expect(accepts(key(), right)).toBe(true)
    for (const wrong of ['', '码', 'a b', "a'b", 'a\u0000', 'a/b', '%', 'a'.repeat(65)])
      expect([wrong, accepts(key(), wrong)]).toEqual([wrong, false])
  })

  test('a command without its client id, or a change without its version, is refused', () => {
    expect(accepts(z.object(command), {})).toBe(false)
    const clientId = '01a1f6ae-997b-4000-8000-000000000001'
    expect(accepts(z.object(change), { clientId, version: 0 })).toBe(true)
    for (const version of [undefined, null, -1, 0.5, '1', Number.NaN, 2 ** 31])
      expect([version, accepts(z.object(change), { clientId, version })]).toEqual([version, false])
  })

  test('a day is one that exists and that the database can hold', () => {
    for (const right of ['2026-11-20', '2024-02-29', '1998-07-01']) expect(accepts(day, right)).toBe(true)
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '20261120', '0000-01-01', '', null, 20261120])
      expect([wrong, accepts(day, wrong)]).toEqual([wrong, false])
  })

  test('a page has 20 lines when nobody says how many, and at most 50', () => {
    const page = z.object(paging)
    expect(page.parse({})).toEqual({ limit: 20 })
    for (const limit of [1, 50]) expect(accepts(page, { limit })).toBe(true)
    for (const limit of [0, 51, 1.5, '20', null]) expect(accepts(page, { limit })).toBe(false)
  })
})

describe('failures', () => {
  test.each(Object.entries(errors))(
    '%s has a status that fits and a whole Chinese sentence',
    (code, { status, message }) => {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(600)
      expect(message).toMatch(han)
      expect(message).toMatch(/。$/)
    },
  )

  test('say nothing twice: people and tests can tell them apart', () => {
    const messages = Object.values(errors).map(({ message }) => message)
    expect(new Set(messages).size).toBe(messages.length)
  })
})

describe('closed lists', () => {
  const wordLists: [string, Record<string, string>][] = [
    ['roles', roles],
    ['ticket states', ticketStates],
    ['ticket kinds', ticketKinds],
    ['rejection reasons', rejectionReasons],
    ['inspection states', inspectionStates],
    ['certificate states', certificateStates],
    ['block reasons', blockReasons],
    ['categories', Object.fromEntries(Object.entries(ticketCategories).map(([name, { words: said }]) => [name, said]))],
    [
      'confidentialities',
      Object.fromEntries(Object.entries(confidentialities).map(([name, { words: said }]) => [name, said])),
    ],
    [
      'forbidden conducts',
      Object.fromEntries(Object.entries(forbiddenConducts).map(([name, { words: said }]) => [name, said])),
    ],
    ['rating facts', Object.fromEntries(ratingFacts.map((fact) => [fact.key, fact.words]))],
    ['rating stars', Object.fromEntries(ratingStars.map((star) => [star.key, star.words]))],
  ]

  test.each(wordLists)('%s have Chinese words, no two the same', (_name, list) => {
    const said = Object.values(list)
    for (const word of said) expect(word).toMatch(han)
    expect(new Set(said).size).toBe(said.length)
  })

  test('are the same in the list that people see and in the schema', () => {
    const keysOf = (schema: { def: { entries: object } }) => Object.values(schema.def.entries)
    expect(keysOf(schemas.kind)).toEqual(Object.keys(ticketKinds))
    expect(keysOf(schemas.reporterKind)).toEqual([...reporterKinds])
    expect(keysOf(schemas.category)).toEqual(Object.keys(ticketCategories))
    expect(keysOf(schemas.confidentiality)).toEqual(Object.keys(confidentialities))
    expect(keysOf(schemas.forbiddenConduct)).toEqual(Object.keys(forbiddenConducts))
    expect(keysOf(schemas.state)).toEqual(Object.keys(ticketStates))
  })

  test('hold the thirty categories, the eight acts under five heads and the twenty roles less the visitor', () => {
    expect(Object.keys(ticketCategories)).toHaveLength(30)
    expect(commonCategories.every((one) => one in ticketCategories)).toBe(true)
    expect(Object.keys(forbiddenConducts)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'])
    const heads = Object.values(forbiddenConducts).map(({ head }) => head)
    expect(['P1', 'P2', 'P3', 'P4', 'P5'].map((head) => heads.filter((one) => one === head).length)).toEqual([
      4, 1, 1, 1, 1,
    ])
    expect(roleKeys).toHaveLength(19)
  })

  test('put nobody on two sides', () => {
    const sides = [...reporterRoles, ...officeRoles, ...bureauRoles, ...agencyRoles]
    expect(new Set(sides).size).toBe(sides.length)
  })

  test('know which states are the end', () => {
    expect(terminalTicketStates.every((state) => ticketStateKeys.includes(state))).toBe(true)
    expect(inspectionStateKeys).toContain('archived')
  })
})

test('what only says that it has a length is refused like anything else that is no text and no list', () => {
  const odd = { length: { toString: 1, valueOf: 1, toJSON: 1 } }
  for (const schema of [words(1, 10), words(10, 100), key(), paging.cursor]) expect(accepts(schema, odd)).toBe(false)
})
