import type { TermText } from '../types'

/** Words about penalties, measures and what can be done against them. */
export const penaltyTerms = {
  penalty: {
    word: '行政处罚',
    text: '违反了行政管理的规定，部门依法给的惩戒，例如警告、罚款、没收、责令停产停业、吊销许可证件。',
    source: '行政处罚法第二条、第九条',
  },
  coercion: {
    word: '行政强制',
    text: '部门依法采取的强制做法，例如证据可能灭失时，经单位负责人批准查封、扣押。它也归司法局监督。',
    source: '行政执法监督条例第十一条、海南省涉企行政检查条例（试行）第二十条',
  },
  seizure: {
    word: '查封',
    also: ['扣押'],
    text: '查封是把场所、东西封起来不让动，扣押是把东西拿走保管。和检查无关的、明显超出检查范围的，不得查封、扣押。',
    source: '海南省涉企行政检查条例（试行）第二十条、第二十三条',
  },
  caseFiling: {
    word: '立案',
    text: '发现可能要处罚的违法行为，正式开始办案。符合立案标准的，应当及时立案。',
    source: '行政处罚法第五十四条',
  },
  discretion: {
    word: '裁量基准',
    also: ['罚得轻重不一', '罚款差别很大'],
    text: '法律给的处罚有轻有重，裁量基准写清什么情形罚多重。它应当向社会公布。',
    source: '行政处罚法第三十四条',
  },
  leniency: {
    word: '不予处罚',
    also: ['不处罚'],
    text: '违法行为轻微、及时改正、没有造成危害后果的，不予处罚；部门应当教育。第一次违法、后果轻微并及时改正的，可以不予处罚。',
    source: '行政处罚法第三十三条',
  },
  statement: {
    word: '陈述、申辩',
    also: ['申辩'],
    text: '你说明情况、提出不同意见。单位必须充分听取并核对，不得因为你申辩就罚得更重。',
    source: '行政处罚法第四十五条',
  },
  hearing: {
    word: '听证',
    text: '较大数额罚款、停产停业、吊销许可证件等处罚，决定以前你可以要求单位组织听证，专门听你的意见。你不用出钱。',
    source: '行政处罚法第六十三条',
  },
  reconsideration: {
    word: '行政复议',
    also: ['复议'],
    text: '对处罚不服，可以依法申请行政机关重新审查。已经在复议的，司法局不重复监督。',
    source: '行政处罚法第七条、行政执法监督条例第三十三条',
  },
  litigation: {
    word: '行政诉讼',
    also: ['打官司', '提起诉讼'],
    text: '对处罚不服，可以依法到法院起诉。已经在打官司的，司法局不重复监督。',
    source: '行政处罚法第七条、行政执法监督条例第三十三条',
  },
  publicity: {
    word: '公示',
    text: '把信息公开，让大家看得到。处罚由谁实施、凭什么立案、按什么程序、不服怎么办，都应当公示。',
    source: '行政处罚法第三十九条',
  },
} as const satisfies Record<string, TermText>
