import type { TermText } from '../types'

const ours = '本产品的规则'

/** Words about a report and how it is handled. */
export const reportTerms = {
  acceptance: {
    word: '受理',
    text: '收下你的反映，开始办。收不收，都会告诉你；不收的，写明理由。',
    source: `民营经济促进法第五十三条（及时受理）；期限是${ours}`,
  },
  triage: {
    word: '研判',
    text: '司法局看这是什么问题、由谁办、怎样查。法律要求及时研判。',
    source: '行政执法监督条例第二十条',
  },
  assignment: { word: '交办', text: '司法局研判以后，定下怎样办，开始办理。', source: ours },
  transfer: {
    word: '转出',
    text: '归别的司法所管的，转给它办。全程期限不重新计算。',
    source: ours,
  },
  verification: {
    word: '核查',
    text: '司法局看部门的说明和有关资料，把事情查清楚。可以要部门自查、说明情况，也可以调阅资料、当面问。',
    source: '行政执法监督条例第二十二条',
  },
  summary: {
    word: '中性摘要',
    also: ['给部门看的摘要', '中性的话'],
    text: '司法局用不偏不倚的话另写的概要，不写能看出是谁的内容。部门只看得到摘要和问题，看不到原文和照片。',
    source: `${ours}；为反映人保密见四川省行政执法监督条例第八条`,
  },
  hidden: {
    word: '对执法部门保密',
    text: '司法局知道是你；执法部门不知道，只看到改写过的内容。',
    source: `${ours}；为反映人保密见四川省行政执法监督条例第八条`,
  },
  sealed: {
    word: '密封',
    also: ['密封身份'],
    text: '经办人也看不到是你。你的账号单独加密，要打开须两人批准，并留下记录。',
    source: `${ours}；为反映人保密见四川省行政执法监督条例第八条`,
  },
  workingDay: {
    word: '工作日',
    text: '要上班的日子。周末和法定节假日不算，调休上班的那天算。',
    source: '国务院办公厅每年公布的节假日安排；行政处罚法第八十五条也不算法定节假日',
  },
  pause: {
    word: '暂停计时',
    also: ['期限暂停', '期限已暂停', '不计入期限', '不计时'],
    text: '等你补充情况的时候，期限停下不走。你补充了，或者补充的时间过了，接着算。',
    source: ours,
  },
  receipt: {
    word: '回执',
    text: '证明你什么时候交了反映。凭编号和校验码，谁都能核对它是不是真的、有没有被改过。',
    source: ours,
  },
  reopening: {
    word: '要求再办',
    text: '觉得没解决，可以要司法局重新研判、接着办。办结后一段时间里都可以提出（一般 10 天），次数有限（一般两次）；哪天以前，那一件的页面上写着。',
    source: ours,
  },
  lead: {
    word: '违法线索',
    text: '看到执法里可能有人违法，把知道的说出来，供司法局去查。',
    source: '行政执法监督条例第二十条',
  },
  dispute: {
    word: '执法争议',
    text: '几个部门对归谁管、怎样跨区执法看法不一。司法局先协调，协调不成的，报政府决定。',
    source: '行政执法监督条例第十三条',
  },
  suggestion: {
    word: '整改建议书',
    text: '司法局写给执法部门、督促它整改的书面建议。',
    source: '如皋市司法局皋司发〔2021〕15号',
  },
  urgeLetter: {
    word: '督办函',
    text: '部门该办的事没有办，司法局发函督促它办。部门要在规定时间里报告。司法所不能发。',
    source: '行政执法监督条例第二十七条',
  },
  opinionLetter: {
    word: '监督意见书',
    text: '查明执法违法或者明显不当，司法局发意见书，要部门改正并报告。司法所不能发。',
    source: '行政执法监督条例第二十八条',
  },
  decision: {
    word: '监督决定书',
    text: '问题重大，或者部门没有照督办函、意见书去做的，由政府决定纠正，发决定书。',
    source: '行政执法监督条例第二十九条',
  },
  key: {
    word: '重点监督',
    text: '企业和群众反映强烈、影响重大的突出问题，司法局重点盯着，可以挂牌督办、提级监督。',
    source: '行政执法监督条例第二十条',
  },
} as const satisfies Record<string, TermText>
