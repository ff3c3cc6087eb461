import { longestOf } from './circumstances'
import { betrayalsIn } from './domain'

/** What people call an enterprise: its registered name, and the same without place and legal form where at least two
 *  characters are left (企业名称登记管理规定第六条：行政区划、字号、行业、组织形式). */
export const namesOfEnterprise = (name: string): string[] => {
  const whole = name.replace(/[（(][^）)]*[）)]/gu, '')
  const short = whole.replace(legalForm, '').replace(place, '')
  return [...new Set([name, whole, short])].filter((one) => one.length > 1)
}

const legalForm = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|公司|集团|合作社|事务所|合伙企业|分公司|经营部)$/u
// NB: not so greedy that a shop's own name loses its first characters: what is left must still be a name.
const place = /^(?:[^省市县区镇乡]{2,3}[省市县区镇乡]){1,3}(?=.{2,}$)/u

/** Where an enterprise is: its address, and the same without the names of places above the street. */
export const namesOfAddress = (address: string): string[] =>
  [...new Set([address, address.replace(place, '')])].filter((one) => one.length > 3)

/** How people speak of the place that somebody told: as he did, without the places above the street, and by the street
 *  alone, without its number. What names no place (店里, 路边), or a whole town, points at nobody. */
export const namesOfPlace = (told: string): string[] => {
  const near = told.replace(/^.*在/u, '').replace(divisions, '')
  const bare = near.replace(number, '')
  return [...new Set([told, near, bare, bare.match(streets)?.[0] ?? ''])].filter(
    (one) => one.length > 1 && !anywhere.test(one) && one.replace(divisions, '') !== '',
  )
}

// NB: neither 超市 nor 小区 is a division.
const divisions = /^(?:.{1,4}?(?:(?<![超菜集夜])市(?!场)|(?<![小园社])区|[省县镇乡]|街道))+/u
const number =
  /(?<=..)(?<![\d零一二三四五六七八九十百])[\d零一二三四五六七八九十百]+(?:[-－—之]\d+)?(?:号|弄|栋|幢|组|室|单元).*$/u
const streets = /^.{1,8}?(?:大道|大街|路|街|巷|弄|胡同)(?!道)/u
const anywhere =
  /^(?:我们?|自家?|本)?(?:在|一个?|一条|大|小|马|公|道|门口?)*(?:店[铺面]?|门店|饭店|商店|超市|市场|家|厂|工厂|公司|企业|单位|经营(?:场所|地点)|营业(?:场所|地点)|仓库|车间|办公室|现场|门|路|街|巷)?(?:里面?|内|外|口|前|边|旁|上|门)*$/u

/** How a day is written, `2026-10-20`: in figures and in words. */
export const daysOf = (day: string | null): string[] => {
  const [, month, date] = day?.split('-').map(Number) ?? []
  return day && month && date ? [day, `${month}月${date}日`, `${month}月${date}号`] : []
}

/** In which words a text says what the reporter is: the same for every report, so that a refusal tells nothing of one. */
export const capacitiesIn = (text: string): string[] => longestOf(betrayalsIn(text.replace(alike, ''), '', capacities))

// Few people answer to them, so an agency reads none of them.
const capacities: readonly string[] = [
  ...['企业联系点', '联系点', '特邀监督员', '社会监督员', '监督员', '人大代表', '政协委员', '党代表'],
  ...['内部职工', '内部员工', '内部人员', '内部工作人员', '内部人士', '内部知情', '内部举报', '内部反映', '内部投诉'],
  ...['职工反映', '员工反映', '职工举报', '员工举报', '职工投诉', '员工投诉', '同事反映', '同事举报'],
  ...['知情人', '吹哨人', '匿名'],
]

// Posts of an agency's own people, and what only reads alike (加强监督，员工).
const alike = /(?:卫生|消防|安全|质量)监督员|监督[^\p{L}\p{N}]*员工(?!作)/gu

/** How people speak of somebody without his name: his surname with the usual titles. NB: two characters also meet by
 *  chance, so they count only where they stand together. */
export const nicknamesOf = (name: string): string[] => {
  if (name === '') return []
  const surnames = doubleSurnames.find((double) => name.startsWith(double)) ?? name.slice(0, 1)
  return [...titles.map((title) => `${surnames}${title}`), ...nicknames.map((nick) => `${nick}${surnames}`)]
}

const titles = ['老板娘', '老板', '总', '经理', '店长', '厂长', '师傅', '先生', '女士', '某'] as const
const nicknames = ['老', '小'] as const
const doubleSurnames = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯']
