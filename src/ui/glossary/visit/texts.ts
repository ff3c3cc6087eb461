import type { TermText } from '../types'

const hainan = '海南省涉企行政检查条例（试行）'

/** Words about a visit: who may come, what for, how often. */
export const visitTerms = {
  inspection: {
    word: '行政检查',
    text: '执法部门来店里，或者用别的办法，看经营有没有守法。检查本身不是处罚。',
    source: `${hainan}第二条`,
  },
  certificate: {
    word: '执法证件',
    also: ['执法证'],
    text: '证明这个人有执法资格，考试和审核通过才发。检查时要主动出示；不出示，你有权拒绝检查。',
    source: '行政处罚法第五十五条、行政执法监督条例第十七条',
  },
  twoOfficers: {
    word: '双人执法',
    also: ['两名以上执法人员', '不少于两人', '不足两名', '不足两人', '少于两人'],
    text: '来的执法人员不得少于两人，而且都要有执法资格；法律另有规定的除外。',
    source: `行政处罚法第四十二条（处罚案件）、${hainan}第十八条（现场检查）`,
  },
  plan: {
    word: '涉企行政检查计划',
    also: ['检查计划'],
    text: '事先写明谁去查、查哪些企业、查什么、查几次、什么时候查。日常检查和专项检查都要有计划。',
    source: `${hainan}第十条`,
  },
  daily: {
    word: '日常检查',
    text: '不专门针对哪一家，按计划来查，主要靠随机抽取企业、随机派人。',
    source: `${hainan}第十条`,
  },
  special: {
    word: '专项检查',
    text: '为了一个地方、一个行业的突出问题专门安排的检查。要有计划，经本级政府批准，并向社会公布。',
    source: `${hainan}第十条`,
  },
  triggered: {
    word: '触发式检查',
    also: ['个案检查'],
    text: '因为投诉举报、上级交办、抽样检验等发现了问题，专门来查一家。可以不事先告知，也可以不受次数上限限制。这里要求写明为什么来。',
    source: `${hainan}第十二条`,
  },
  cap: {
    word: '年度频次上限',
    also: ['频次上限'],
    text: '同一个部门一年里最多到同一家企业查几次。',
    source: `${hainan}第九条`,
  },
  publishedItem: {
    word: '检查事项清单',
    also: ['公布的清单', '公布过'],
    text: '部门能来查哪些事，要列进清单、向社会公布。没有列进清单的，不能查。',
    source: `${hainan}第七条`,
  },
  basis: {
    word: '检查依据',
    text: '写明部门凭哪部法、哪一条来查这件事。能查的事项要列进清单、向社会公布；清单里没有的，不能查。想看条文，可以请执法人员出示，也可以打 12345 问。',
    source: `${hainan}第七条`,
  },
  filing: {
    word: '备案',
    text: '把检查计划报上去留底，过后能核对。专项检查的计划经政府批准后，还要报主管部门备案。',
    source: `${hainan}第十条`,
  },
  relevantMaterial: {
    word: '相关的材料',
    text: '和检查事项有关、数量合理的资料。部门不得要求企业提供无关的、过多的资料，能共享到的不得重复要。',
    source: `${hainan}第十七条`,
  },
  refusal: {
    word: '拒绝检查',
    text: '执法人员不出示执法证件，你有权拒绝检查。手续齐全时，要如实回答、协助检查，不得阻挠。',
    source: '行政处罚法第五十五条',
  },
  standBy: {
    word: '旁站',
    text: '证件无效的人只能站在一旁，不能检查，也不能签字。',
    source: '本产品的规则；执法资格见行政处罚法第四十二条',
  },
  recusal: {
    word: '回避',
    text: '办事的人和这件事有直接利害关系，或者可能不公正的，应当换人。你也可以申请，由单位审查决定；决定以前，调查不停。',
    source: '行政处罚法第四十三条',
  },
  record: {
    word: '检查笔录',
    also: ['笔录'],
    text: '把询问、检查的情况记下来的文书。询问或者检查，都应当做笔录。',
    source: '行政处罚法第五十五条',
  },
  colours: {
    word: '三色结果',
    also: ['绿色宣传', '黄色提示', '红色处罚'],
    text: '绿色是指导帮助，黄色是教育提醒，红色是告知处罚。优先用建议、辅导、提醒这些办法。',
    source: '河南省镇平县的“三色”工作法（河南法治报，2025年8月19日）',
  },
} as const satisfies Record<string, TermText>
