import type { LetterStory } from '../story'
import { story } from '../story'

const followed = '自收到本意见书之日起在整改期限内改正，并书面报告整改情况。'

/** Matters that led to a letter of the bureau; each is told once, and waits for somebody now. */
export const letterStories = {
  doubleTest: story('duplicate', 'market', '同一批酱油两个所各抽一次，{前}刚送检过，{日}又要两箱，费用都要店里出。', {
    summary: '有经营者反映，同一批商品被两次抽样，费用由经营者承担。',
    question: '请说明两次抽样的任务来源和费用承担的依据。',
    answer: '两次抽样分属两项任务，互相没有通报，费用应由抽检单位承担，已有两户被收费。',
    letter: {
      title: '关于纠正重复抽样和违规收费问题的意见',
      facts: '你局两个所对同一批商品重复抽样，并向两户经营者收取了检验费用。',
      basis: '《行政执法监督条例》第二十八条、《中华人民共和国食品安全法》第八十七条。',
      demands: `（一）退还已经收取的检验费用。（二）建立抽样任务通报制度。（三）${followed}`,
    } satisfies LetterStory,
  }),
  escort: story('crossRegion', 'urban', '外区的队伍来收广告牌，{日}没有本区的人带着，也没有看到手续，牌子拉走了。', {
    summary: '有商户反映，户外设施由外区队伍拆除，没有出示手续。',
    question: '请说明当天拆除人员的身份、委托手续和文书送达情况。',
    answer: '当天由外区中队支援，本区一名执法人员在场，文书第二天补送。',
    letter: {
      title: '关于纠正拆除户外设施程序不当问题的意见',
      facts: '拆除前没有送达文书，支援人员没有出示委托手续。',
      basis: '《行政执法监督条例》第二十八条。',
      demands: `（一）说明拆除依据，依法处理被拆设施。（二）规范跨区支援手续。（三）${followed}`,
      objection: '支援手续已于前一天报备，当事人当天不在场，文书留置送达，请复核。',
    } satisfies LetterStory,
  }),
  sealedOven: story('arbitrarySeizure', 'market', '烤炉被贴封条一个月没有下文，{前}贴的，{日}去问，说还在研究。', {
    summary: '有经营者反映，设备被查封后超过期限没有处理决定。',
    question: '请说明查封的期限、延长手续和处理决定作出的情况。',
    answer: '查封三十日后没有办理延长手续，也没有作出处理决定，经办人调离没有交接。',
    letter: {
      title: '关于纠正超期查封问题的意见',
      facts: '查封期限届满后没有延长，也没有作出处理决定。',
      basis: '《行政执法监督条例》第二十八条、《中华人民共和国行政强制法》第二十五条。',
      demands: `（一）立即解除查封或者依法作出决定。（二）清理全部在用的查封措施。（三）${followed}`,
      report: '已经解除查封，并当面说明。全部在用的查封措施清理了十一件，其中三件解除。',
    } satisfies LetterStory,
  }),
  quota: story('profitDriven', 'ecology', '听说罚款有指标，{日}来的人说这个月还差两单，随便找个理由也要开。', {
    summary: '有企业反映，部门对罚没收入下达指标，执法以罚款为目的。',
    question: '请说明是否向执法人员下达罚没指标，并提供考核文件。',
    answer: '考核办法中把案件数量列为加分项，没有明确的罚款金额指标。',
    letter: {
      title: '关于废止案件数量考核的意见',
      facts: '你局考核办法把罚款案件数量列为加分项，实际成为执法指标。',
      basis: '《行政执法监督条例》第二十八条、《中华人民共和国行政处罚法》第七十四条。',
      demands: `（一）废止把案件数量列为加分项的规定。（二）复查本季度的罚款案件。（三）${followed}`,
      report: '考核办法正在修改，本季度的罚款案件还没有复查。',
      fault: '考核办法没有修改，罚款案件没有复查，所报情况和查到的不一致。',
      proposal: {
        title: '关于提请责令市生态环境局废止案件数量考核的报告',
        facts: '我局发出监督意见书以后，该局在期限内没有废止考核规定，也没有复查案件。',
        basis: '《行政执法监督条例》第二十九条。',
        demands: '建议由本级人民政府决定，责令该局废止把案件数量列为加分项的规定，复查本季度的罚款案件。',
      },
    } satisfies LetterStory,
  }),
} as const
