import { cityStage } from '../_checks/fixture/city'
import { enterpriseIds } from '../_checks/fixture/people'
import { townships } from '../_checks/fixture/places'
import { insertEnterprise } from '../_checks/fixture/store'
import { newShop } from '../_checks/fixture/visits'
import { allFeatures } from '../_host/features'
import { createServe } from '../_shared/serve'

const city = cityStage()
type Listed = { items: { name: string; enterpriseId: string }[]; nextCursor: string | null }
const pages = async (who: string, input: object, limit = 2) => {
  const found: string[] = []
  for (let cursor: string | null = null, first = true; first || cursor; first = false) {
    const page: Listed = await city
      .as(who)
      .call('registry.enterprises', { limit, ...input, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map(({ enterpriseId }) => enterpriseId))
    cursor = page.nextCursor
  }
  return found
}

describe('the list of enterprises', () => {
  test('pages by key: everything of one’s region once, whatever the size of a page', async () => {
    for (let count = 0; count < 5; count += 1) await newShop(city, townships.dongqiao)
    const whole = await pages('fang', {}, 50)
    expect(whole).toContain(enterpriseIds.factory)
    expect(whole).not.toContain(enterpriseIds.noodles)
    expect(await pages('fang', {}, 1)).toEqual(whole)
    expect(await pages('fang', {}, 2)).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
  })

  test('is of the township, the county or the city, as the role reaches', async () => {
    const has = async (who: string) => {
      const found = await pages(who, {}, 50)
      return [found.includes(enterpriseIds.noodles), found.includes(enterpriseIds.factory)]
    }
    expect(await has('lin')).toEqual([true, false])
    expect(await has('liuxiHandler')).toEqual([true, false])
    expect(await has('tingHandler')).toEqual([false, true])
    expect(await has('cityHandler')).toEqual([true, true])
    expect(await has('admin')).toEqual([true, true])
  })

  test('of a township shows that township, and of one beyond one’s reach nothing', async () => {
    expect(await pages('cityHandler', { townshipCode: townships.liuxi }, 50)).not.toContain(enterpriseIds.factory)
    expect(await pages('lin', { townshipCode: townships.dongqiao }, 50)).toEqual([])
    expect(await pages('liuxiHandler', { townshipCode: '99' }, 50)).toEqual([])
  })

  test('is searched by name, and nothing in the words is a wildcard', async () => {
    const ids = await Promise.all(
      ['百分百%_店', '百分百X店', '反斜\\杠'].map(async (name, place) => {
        const id = await insertEnterprise(city.base.ownerDb, `named ${place}`, townships.liuxi)
        await city.base.ownerDb.updateTable('enterprise').set({ name }).where('enterpriseId', '=', id).execute()
        return id
      }),
    )
    expect(await pages('lin', { search: '百分百' })).toEqual([ids[0], ids[1]].sort())
    expect(await pages('lin', { search: '%_' })).toEqual([ids[0]])
    expect(await pages('lin', { search: '\\' })).toEqual([ids[2]])
    expect(await pages('lin', { search: "' or true --" })).toEqual([])
  })
})

test('agencies page by their order and are found by name', async () => {
  const first = await city.as('zhou').call('registry.agencies', { limit: 2 })
  expect(first.items.map(({ shortName }) => shortName)).toEqual(['市场监督管理局', '消防救援大队'])
  const second = await city.as('zhou').call('registry.agencies', { limit: 2, cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ items: [{ shortName: '城市管理局', level: 'county' }], nextCursor: null })
  expect((await city.as('zhou').call('registry.agencies', { search: '消防' })).items).toHaveLength(1)
  expect((await city.as('zhou').call('registry.agencies', { search: '_' })).items).toEqual([])
})

// After several reforms nobody calls an agency as its name is written.
test.each([
  ['城管', ['城市管理局']],
  ['柳溪城管大队', ['城市管理局']],
  ['工商局', ['市场监督管理局']],
  ['市场监管', ['市场监督管理局']],
  ['消防队', ['消防救援大队']],
  ['汀城区城管', []],
  ['环保局', []],
])('an agency is found by what people call it: %s', async (search, found) => {
  const { items } = await city.as('zhou').call('registry.agencies', { search })
  expect(items.map(({ shortName }) => shortName)).toEqual(found)
})

test.each(['x', '-1', '1.5', '1e3x', '99999999999', '9007199254740993', 'NaN', '1e400', '0x10 '])(
  'a cursor %s that nobody gave is BAD_INPUT',
  async (cursor) => {
    expect(await city.as('zhou').code('registry.agencies', { cursor })).toBe('BAD_INPUT')
    expect(await city.as('admin').code('registry.enterprises', { cursor })).toBe('BAD_INPUT')
  },
)

test('townships come with the reporter’s own', async () => {
  const { townships: all, mine } = await city.as('zhou').call('registry.townships', {})
  expect(all).toContainEqual({ code: townships.liuxi, name: '柳溪镇', county: '柳溪县' })
  expect(mine).toBe(townships.liuxi)
  expect((await city.as('visitor').call('registry.townships', {})).mine).toBeNull()
  expect((await city.as('lin').call('registry.offices', {})).offices.map(({ name }) => name)).toEqual([
    '东桥司法所',
    '柳溪司法所',
  ])
})

describe('a plate', () => {
  const print = (who: string, enterpriseId?: string) =>
    city.as(who).code('registry.plate', enterpriseId ? { enterpriseId } : {})

  test('is printed by the enterprise for itself, and by office and bureau for their region', async () => {
    const { noodles, factory } = enterpriseIds
    const codes = {
      own: await print('zhou'),
      ownNamed: await print('zhou', noodles),
      neighbour: await print('zhou', factory),
      office: await print('lin', noodles),
      officeElsewhere: await print('lin', factory),
      officeUnnamed: await print('lin'),
      county: await print('liuxiLeader', noodles),
      otherCounty: await print('tingHandler', noodles),
      city: await print('cityHandler', factory),
    }
    expect(codes).toEqual({
      own: 'OK',
      ownNamed: 'OK',
      neighbour: 'NOT_FOUND',
      office: 'OK',
      officeElsewhere: 'NOT_FOUND',
      officeUnnamed: 'BAD_INPUT',
      county: 'OK',
      otherCounty: 'NOT_FOUND',
      city: 'OK',
    })
  })

  test('carries the public address, and is a PDF', async () => {
    const plate = await city.as('zhou').call('registry.plate', {})
    expect(Buffer.from(plate.pdfBase64, 'base64').toString()).toMatch(/^%PDF-/)
    expect(Buffer.from(plate.pdfBase64, 'base64').toString()).toMatch(
      /"uscc":"[0-9A-Z-]{18}".*"officeName":"柳溪司法所","officePhone":"[\d ]+"/,
    )
    expect(plate.codeUrl).toMatch(/^https:\/\/example\.test\/s\/[A-Za-z0-9_-]{22,}$/)
  })

  test('is not printed with a loopback address outside demo mode', async () => {
    const at = (publicUrl: string, isDemo: boolean) => {
      const serve = createServe(city.kernelWith({ config: { publicUrl, isDemo, numberPrefix: 'YT' } }), allFeatures)
      return serve({
        procedure: 'registry.plate',
        input: () => ({}),
        credentials: { token: 'token_of_zhou_in_role_0' },
        address: '10.0.0.1',
      })
    }
    expect(await at('http://127.0.0.1:8080', false)).toMatchObject({ error: { code: 'PUBLIC_URL_LOOPBACK' } })
    expect(await at('http://127.0.0.1:8080', true)).toMatchObject({
      output: { codeUrl: expect.stringMatching(/^http:\/\/127/) },
    })
  })
})
