/** What people call an agency, and the words of its name, today's after several reforms: nobody says 城市管理局. */
const agencyCalls: readonly (readonly [RegExp, string])[] = [
  [/城管/, '城市管理'],
  [/工商|市监|市场监管|食药监|药监|质监|物价局/, '市场监督管理'],
  [/环保/, '生态环境'],
  [/消防队/, '消防救援'],
  [/安监|应急局/, '应急管理'],
  [/卫健|卫生局|防疫站/, '卫生健康'],
  [/文旅|文化局|旅游局/, '文化广电和旅游'],
  [/劳动监察/, '劳动保障监察'],
  [/人社|劳动局|社保局/, '人力资源和社会保障'],
  [/住建|城建|建设局/, '住房和城乡建设'],
  [/国税|地税/, '税务'],
  [/农业局|农委/, '农业农村'],
  [/动检/, '动物卫生监督'],
  [/国土|规划局/, '自然资源'],
  [/运管|交通局/, '交通运输'],
]

// What stands behind it says nothing: 城管局, 城管大队.
const unit = /(?:局|委|站|分局|大队|支队|队|所)?/

/** The parts of the name of which somebody says 柳溪工商局, in their order; undefined when he says it as it is written, or
 *  neither. */
export const agencyNameParts = (said: string): string[] | undefined => {
  for (const [call, written] of agencyCalls) {
    const [before, after] = said.split(new RegExp(`(?:${call.source})${unit.source}`))
    if (after !== undefined && !said.includes(written)) return [before ?? '', written, after].filter(Boolean)
  }
  return undefined
}

/** Whether somebody may mean the agency of this name: for the form without sign-in, whose list is searched on the phone. */
export const isAgencyMeant = (name: string, said: string): boolean => {
  let from = 0
  return Boolean(
    agencyNameParts(said)?.every((part) => {
      const at = name.indexOf(part, from)
      from = at + part.length
      return at >= 0
    }),
  )
}
