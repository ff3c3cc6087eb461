import type { Division } from '../../../_shared/schema'

/** Code of 云汀市. Every code of the city begins with it; no real place has the prefix 99. */
export const cityCode = '9901'
export const cityName = '云汀市'

/** Counties: six digits, the beginning of their townships' codes. */
export const counties = [
  { code: '990102', name: '汀城区' },
  { code: '990103', name: '岚浦县' },
  { code: '990104', name: '柳溪县' },
] as const

/** Invented townships with their size and their share of liaison points and supervisors (如皋 annex 1 has such rows).
 *  `short` is what offices and small shops are called after. */
export type Township = {
  code: string
  name: string
  short: string
  officePhone: string
  enterprises: number
  quota: { points: number; owners: number; delegates: number; counsels: number }
  roads: readonly string[]
}

const quota = (points: number, owners: number, delegates: number, counsels: number) => ({
  points,
  owners,
  delegates,
  counsels,
})

const township = (
  code: string,
  name: string,
  officePhone: string,
  enterprises: number,
  share: Township['quota'],
  roads: string,
): Township => ({
  code,
  name,
  short: name.slice(0, 2),
  officePhone,
  enterprises,
  quota: share,
  roads: roads.split(' '),
})

export const townships: readonly Township[] = [
  township('990102001', '东桥街道', '555 0121', 20, quota(2, 3, 2, 1), '桥东路 织布巷 春和路 迎晖路'),
  township('990102002', '云栈街道', '555 0122', 16, quota(1, 3, 2, 1), '云栈大道 书院路 北仓街'),
  township('990102003', '南埠街道', '555 0123', 20, quota(3, 4, 2, 2), '南埠码头路 同心路 货栈街 长堤路'),
  township('990102004', '望楼街道', '555 0124', 14, quota(1, 2, 1, 1), '望楼前街 鼓台路 青砖巷'),
  township('990102101', '澄湖镇', '555 0125', 11, quota(1, 1, 1, 1), '澄湖路 渔歌路 环湖南路'),
  township('990104101', '柳溪镇', '555 0126', 24, quota(3, 4, 2, 2), '柳湾路 溪口街 临水路 集贤路'),
  township('990104102', '竹篁镇', '555 0127', 11, quota(1, 1, 1, 1), '竹篁大街 笋园路 南坡路'),
  township('990104103', '梅埠镇', '555 0128', 11, quota(1, 1, 1, 1), '梅埠街 花圃路 河西路'),
  township('990104104', '栗园镇', '555 0129', 11, quota(1, 1, 1, 1), '栗园路 仓前街 东岗路'),
  township('990104201', '云岭乡', '555 0130', 11, quota(1, 1, 1, 1), '云岭公路 茶场路'),
  township('990103101', '岚城镇', '555 0131', 18, quota(2, 2, 1, 1), '岚城中路 望岚街 工业一路 工业二路'),
  township('990103102', '青墩镇', '555 0132', 11, quota(1, 1, 1, 1), '青墩街 砖窑路 农科路'),
  township('990103103', '双泾镇', '555 0133', 11, quota(1, 1, 1, 1), '双泾路 闸口街 船厂路'),
  township('990103201', '鹭渚乡', '555 0134', 11, quota(1, 1, 1, 1), '鹭渚路 滩东路'),
]

/** The county that a township, or a county itself, lies in. */
export const countyOf = (code: string) => {
  const county = counties.find((each) => code.startsWith(each.code))
  if (!county) throw new Error(`${code} lies in no county`)
  return county
}

/** Rows of the division table, parents first. */
export const divisionRows = (): Division[] => [
  { code: cityCode, name: cityName, level: 'city', parentCode: null },
  ...counties.map((county) => ({ ...county, level: 'county', parentCode: cityCode })),
  ...townships.map(({ code, name }) => ({ code, name, level: 'township', parentCode: countyOf(code).code })),
]
