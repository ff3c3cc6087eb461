import { cityStage } from '../_checks/fixture/city'
import { codeOf, plateNumberOf } from '../_checks/fixture/store'
import { newShop } from '../_checks/fixture/visits'
import { codeIn, isLoopback, plateNumberIn } from './domain'

const city = cityStage()
const read = (code: unknown, who: string | null = null) => city.as(who).code('registry.readCode', { code })
const code = codeOf('noodles')
const plate = plateNumberOf('noodles')

test.each([
  ['the printed address', `https://example.test/s/${code}`],
  ['the same through another host', `http://127.0.0.1:8080/s/${code}`],
  ['the address with what a phone appended', `https://example.test/s/${code}?from=wechat#top`],
  ['the bare code', code],
  ['the bare code between blanks', `  ${code} `],
  ['the plate’s number', plate],
  ['the number without blanks', plate.replaceAll(' ', '')],
  ['the number in small letters with dashes', plate.toLowerCase().replaceAll(' ', '-')],
])('%s is read by anybody and tells what stands on the shop’s door', async (_what, typed) => {
  const facts = await city.as(null).call('registry.readCode', { code: typed })
  expect(facts).toMatchObject({
    kind: 'enterprise',
    enterpriseName: '测试店 noodles',
    township: '柳溪镇',
    office: { name: '柳溪司法所', phone: '555 0126' },
    isMine: false,
  })
})

test('whoever works there is told that it is his own', async () => {
  expect((await city.as('zhou').call('registry.readCode', { code })).isMine).toBe(true)
  expect((await city.as('bao').call('registry.readCode', { code })).isMine).toBe(false)
})

test.each([
  ['an address of another kind', 'https://example.test/about'],
  ['an unknown code', codeOf('nobody')],
  ['a code that lacks its last character', code.slice(0, -1)],
  ['a code with one more character', `${code}0`],
  ['a code in other letters', code.toUpperCase()],
  ['an unknown number', '0000 0000 0000'],
  ['a number that is too short', plate.slice(0, 9)],
  ['the enterprise’s name', '测试店 noodles'],
  ['a wildcard', '%'],
  ['SQL', `' or '1'='1`],
  ['a path', `../s/${'x'.repeat(200)}`],
])('%s is CODE_UNKNOWN', async (_what, typed) => {
  expect(await read(typed)).toBe('CODE_UNKNOWN')
})

test.each([[''], ['   '], [undefined], [null], [42], [{}], [['a']], ['x'.repeat(301)], ['a\u0000b']])(
  'what is no text to read (%p) is BAD_INPUT',
  async (typed) => {
    expect(await read(typed)).toBe('BAD_INPUT')
  },
)

test('a revoked code is unknown from then on, by address and by number; a new one works', async () => {
  const shop = await newShop(city)
  const [old] = await city.db.selectFrom('enterpriseCode').selectAll().where('code', '=', shop.code).execute()
  await city.base.ownerDb
    .updateTable('enterpriseCode')
    .set({ revokedAt: city.kernel.clock.now() })
    .where('code', '=', shop.code)
    .execute()
  expect(await read(shop.code)).toBe('CODE_UNKNOWN')
  expect(await read(old?.plateNumber)).toBe('CODE_UNKNOWN')
  expect(await city.as(shop.user).code('registry.plate')).toBe('NOT_FOUND')
  const again = { code: codeOf(`${shop.user} again`), plateNumber: plateNumberOf(`${shop.user} again`) }
  await city.base.ownerDb
    .insertInto('enterpriseCode')
    .values({ ...again, enterpriseId: shop.enterpriseId, issuedAt: city.kernel.clock.now() })
    .execute()
  expect(await read(again.code)).toBe('OK')
  expect((await city.as(shop.user).call('registry.plate', {})).codeUrl).toBe(`https://example.test/s/${again.code}`)
})

describe('reading what was typed', () => {
  test('takes the code only as the last part of /s/', () => {
    expect(codeIn(`https://example.test/s/${code}`)).toBe(code)
    expect(codeIn(`https://example.test/x/${code}`)).toBeNull()
    expect(codeIn(`javascript:alert(1)//s/${'<script>'.repeat(3)}`)).toBeNull()
  })

  test('takes twelve letters and digits as a number, in whatever groups', () => {
    expect(plateNumberIn('7q4k2mdx9r3p')).toBe('7Q4K 2MDX 9R3P')
    expect(plateNumberIn('7Q4K·2MDX-9R3P')).toBe('7Q4K 2MDX 9R3P')
    expect(plateNumberIn('７Q4K　２ｍｄｘ 9R3P')).toBe('7Q4K 2MDX 9R3P')
    expect(plateNumberIn('7Q4K 2MDX 9R3')).toBeNull()
  })

  test.each([
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://127.1.2.3:80',
    'http://[::1]:8080',
    'https://0.0.0.0',
    'https://LOCALHOST',
  ])('knows %s as an address that leads every phone to itself', (url) => {
    expect(isLoopback(url)).toBe(true)
  })

  test.each(['https://example.test', 'https://mashangdu.gov.cn', 'http://10.0.0.5'])(
    'and %s as one that does not',
    (url) => {
      expect(isLoopback(url)).toBe(false)
    },
  )
})
