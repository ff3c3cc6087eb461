import type { Chance } from '../../city/chance'
import type { ReportWords } from './report'

const triages = [
  '反映的事实具体，属于执法监督范围，交办核查。',
  '涉及检查程序，请部门说明经过并提供记录。',
  '时间地点清楚，先听部门说明，再对照记录核查。',
  '同类反映本季度不止一件，一并要求部门说明。',
  '影响经营，按急件办理，三日内要求说明。',
  '可能涉及多家商户，核查时注意保护反映人。',
  '属于轻微问题，争取当场改正，先核实情况。',
  '材料较全，重点核对时间和人员。',
] as const

const proposals = ['反映的不属于行政执法，建议退回并告知别的办法。', '事情发生在别的镇，建议转给当地司法所。'] as const
const dismissals = ['事情发生在本镇，仍由本所办理，请尽快受理。', '属于执法监督范围，请受理。'] as const
const transfers = ['事情发生地在你处，请接收办理，总期限不变。', '经营地址在你处辖区，请接收。'] as const
const returned = '渡口的店登记在县里，事情也在县里，应由当地办理。'
const reopenings = ['回复以后又来了一次，说法和回复不一样。', '答应退的钱还没有收到，请再问一问。'] as const

const supplements = [
  ['请补充大致的时间和当时在场的人。', '上午十点左右，店里两个人都在，隔壁也看见了。'],
  ['请说明对方有没有留下书面材料。', '没有留下，只在本子上记了一行字让签名。'],
  ['请补充上一次的日期，方便核对记录。', '上一次大约在三周前的下午，记不清哪一天。'],
] as const

/** Words for one report that its story leaves open. */
export const makeWords = (chance: Chance, withdrawals: readonly string[], isTransfer: boolean): ReportWords => ({
  triage: chance.pick(triages),
  supplement: chance.pick(supplements),
  proposal: isTransfer ? proposals[1] : proposals[0],
  dismissal: chance.pick(dismissals),
  transfer: chance.pick(transfers),
  return: returned,
  reopening: chance.pick(reopenings),
  withdrawal: chance.pick(withdrawals),
  stars: chance.weighted(starWeights).stars,
  how: chance.pick(['phone', 'inApp', 'inApp', 'inPerson'] as const),
})

const starWeights = [
  { stars: 5, weight: 6 },
  { stars: 4, weight: 5 },
  { stars: 3, weight: 2 },
  { stars: 2, weight: 1 },
]

/** Sentences with which people end; most do not. */
export const endings = {
  open: ['希望了解一下情况。', '盼回复。', '不是要追究谁，只想有个准数。', '照片可以当面给你们看。'],
  hidden: ['怕影响以后办事，请保密。', '同行也有这样的，不止一家。', '只想有个准数。', '盼回复。'],
} as const
