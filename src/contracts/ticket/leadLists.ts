/** Closed lists of what comes in on another way than a person's own report. Order is the order in which people see them. */

/** How a registered lead came. The first four are people's own ways to an office (如皋市司法局：信箱、建议箱、电子信箱);
 *  then the nine of 洛阳 "1+9", and 执法监督+行政复议 (安阳). */
export const leadSources = {
  visitor: '来访',
  phone: '来电',
  letterBox: '信箱、建议箱来信',
  email: '电子信箱来信',
  hotline12345: '12345 热线工单',
  peoplesCongress: '人大',
  politicalConsultative: '政协',
  court: '法院',
  procuratorate: '检察院',
  petition: '信访',
  cyberspace: '网信',
  enterpriseHelp: '万人助万企',
  federationOfIndustry: '工商联',
  reconsideration: '行政复议',
} as const

export type LeadSource = keyof typeof leadSources
export const leadSourceKeys = Object.keys(leadSources) as [LeadSource, ...LeadSource[]]

/** Ways by which somebody came himself or wrote himself; every other one is another body that passed it on. */
const ownWays = ['visitor', 'phone', 'letterBox', 'email'] as const satisfies LeadSource[]

/** Whether another body passed the lead on. */
export const isFromBody = (source: LeadSource) => !(ownWays as readonly LeadSource[]).includes(source)

/** 安阳 “四查”: how a lead was found. */
export const discoveryMethods = {
  widened: '拓宽渠道全面查',
  withDiscipline: '纪司协同联动查',
  oldAndNew: '新老问题同步查',
  withInspection: '督察巡察融合查',
} as const

export type DiscoveryMethod = keyof typeof discoveryMethods
export const discoveryMethodKeys = Object.keys(discoveryMethods) as [DiscoveryMethod, ...DiscoveryMethod[]]

/** Where people put letters in (如皋市司法局：信箱、建议箱、电子信箱). */
export const boxKinds = { letterBox: '信箱', suggestionBox: '建议箱', mailbox: '电子信箱' } as const

export type BoxKind = keyof typeof boxKinds
export const boxKindKeys = Object.keys(boxKinds) as [BoxKind, ...BoxKind[]]

/** How a lead that was found in a box of this kind came. */
export const sourceOfBox: Readonly<Record<BoxKind, LeadSource>> = {
  letterBox: 'letterBox',
  suggestionBox: 'letterBox',
  mailbox: 'email',
}
