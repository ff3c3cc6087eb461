import type { Mismatch } from './rules'

/** Levels of agencies as people say them. */
export const levels: Readonly<Record<string, string>> = {
  city: '市级',
  county: '县（区）级',
  township: '乡镇（街道）级',
}

/** Sentences about rules of routing and what a case meets. */
export const routingTexts = {
  township: (name: string) => `地区：${name}`,
  agency: (name: string, level: string) => `部门：${name}（${levels[level] ?? level}）`,
  noAgency: '部门：没有指明',
  category: (words: string) => `类别：${words}`,
  kind: (words: string) => `性质：${words}`,
  source: (words: string) => `来源：${words}`,
  sealedSource: '来源：密封，不显示，按“其他”试算',
  noRule: '没有一条规则收这样的反映。请加一条，或者恢复兜底规则。',
  noOffice: (township: string) => `${township}没有司法所，规则收下了也没有人看。请先登记司法所。`,
  byRule: (number: number, note: string) => `按规则第 ${number} 条：${note}`,
  office: (name: string) => `由${name}先看`,
  bureau: (name: string) => `由${name}办理`,
  superior: (agency: string, superior: string) =>
    `${agency}由上级垂直管理，本级不直接监督：核实后告知${superior}（行政执法监督条例第四十二条）。`,
  superiorUnnamed: '它的上级机关',
  won: '就是这一条',
  everyTownship: '所有地区',
  noAgencyNamed: '没有指明部门',
} as const

/** Why a rule did not win, with what the rule asks for and what wins. */
export const lostBecause: Readonly<
  Record<Mismatch, (of: { from: string; until: string; asks: string; winner: number }) => string>
> = {
  notYet: ({ from }) => `${from}起才有效`,
  ended: ({ until }) => `${until}以后不再有效`,
  region: ({ asks }) => `只管${asks}`,
  agencyLevel: ({ asks }) => `只管${asks}部门`,
  agency: ({ asks }) => `只管${asks}`,
  category: ({ asks }) => `只管类别“${asks}”`,
  kind: ({ asks }) => `只管“${asks}”`,
  source: ({ asks }) => `只管来源“${asks}”`,
  priority: ({ winner }) => `条件都符合，但优先级比第 ${winner} 条低`,
  widerRegion: ({ winner }) => `条件都符合，优先级也一样，但管的地区比第 ${winner} 条大`,
  laterNumber: ({ winner }) => `条件都符合，优先级和地区也一样，但编号在第 ${winner} 条后面`,
}

/** What is wrong with a rule that somebody wants to write. */
export const ruleIssues = {
  region: '没有这个地区，请从列表里选择',
  otherRegion: '你只能改自己辖区的规则，请选辖区里的地区',
  higherRule: '这条规则管的地区超出你的辖区，由上级司法局改。',
  agencyTwice: '选了一个部门，就不用再选哪一级，请去掉一个',
  until: '最后一天不能早于第一天',
  past: '最后一天不能早于今天，请选今天或者以后',
  fallback:
    '这是兜底规则，什么都收：不能停用，也不能加条件、缩小地区或者推迟，否则会有反映没人收。可以改说明、优先级和由谁办。',
  fallbackEnd: '这是兜底规则，什么都收，不能停用，否则会有反映没人收。',
  unchanged: '和现在的一样，没有改动',
} as const

/** What the bureau hears that goes on with a report, because it supervises the agency that was named. */
export const agencyOfYours = { title: '一件反映交到你局', body: '被反映的部门归你局监督，请接着办理。' } as const
