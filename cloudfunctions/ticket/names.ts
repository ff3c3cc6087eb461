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

/** How a day is written, `2026-10-20`: in figures and in words. */
export const daysOf = (day: string | null): string[] => {
  const [, month, date] = day?.split('-').map(Number) ?? []
  return day && month && date ? [day, `${month}月${date}日`, `${month}月${date}号`] : []
}

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
