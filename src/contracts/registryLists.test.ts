import { agencyNameParts, isAgencyMeant } from './registryLists'

const county = '柳溪县市场监督管理局'

test('a name is told by its parts from what people call it, and by nothing when it is said as written', () => {
  expect(agencyNameParts('柳溪工商局')).toEqual(['柳溪', '市场监督管理'])
  expect(agencyNameParts('城管')).toEqual(['城市管理'])
  for (const said of ['城市管理局', '消防', '']) expect(agencyNameParts(said)).toBeUndefined()
})

test.each([
  ['工商局', true],
  ['柳溪工商', true],
  ['汀城工商', false],
  ['工商柳溪', false],
  ['城管', false],
  ['', false],
])('%s: the county’s market supervision is meant: %s', (said, isMeant) => {
  expect(isAgencyMeant(county, said)).toBe(isMeant)
})
