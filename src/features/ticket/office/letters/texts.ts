import { dayText, spaced } from '@/ui/dates'
import type { LetterWords } from './templates'

/** What a draft begins with: the case in the bureau's own neutral words. */
export type Case = {
  agency: string
  category: string
  summary: string | null
  answer: string | null
  /** The agency let its time for explaining run out. */
  isSilent: boolean
  /** The number of the letter that was not followed. */
  unfulfilled: string | null
}

const nobody = '不得打听是谁反映的，不得以任何方式为难、报复。'

const explained = ({ agency, answer, isSilent }: Case) => {
  if (answer !== null) return `${agency}的说明：${answer}`
  return isSilent ? `${agency}没有按要求说明情况。` : `${agency}的说明：（请写现在的情况）。`
}

const facts = (about: Case) =>
  [`反映的情况：${about.summary ?? '（请写反映的概要）'}`, explained(about), '经核查：（请写查明的情况和证据）。'].join(
    '\n',
  )

const demands = (...lines: string[]) => lines.join('\n')

/** What each kind of letter begins with; in brackets stands what only a person can write. */
export const templates: Record<
  'suggestion' | 'urgeLetter' | 'opinion' | 'decisionProposal',
  (about: Case) => LetterWords
> = {
  suggestion: (about) => ({
    title: `关于${about.agency}“${about.category}”问题的整改建议`,
    facts: facts(about),
    basis: '《行政执法监督条例》第十一条、第二十六条。',
    demands: demands(
      '（一）对上述问题自查，能够当场纠正的，立即纠正。',
      '（二）（请写建议怎样改、以后怎样避免）。',
      '（三）在整改期限内报送整改情况。',
      `（四）${nobody}`,
    ),
  }),
  urgeLetter: (about) => ({
    title: `关于督促${about.agency}依法履行职责的函`,
    facts: facts(about),
    basis:
      '《行政执法监督条例》第二十七条：对行政执法机关应当履行而未履行行政执法职责的，行政执法监督机构可以制发行政执法监督督办函，督促其依法履行职责。',
    demands: demands(
      '（一）依法履行职责：（请写应当履行而没有履行的职责）。',
      '（二）在规定时限内报送纠正情况。',
      `（三）${nobody}`,
      '对本函有异议的，可以依照《行政执法监督条例》第三十条提出并说明理由。',
    ),
  }),
  opinion: (about) => ({
    title: `关于纠正${about.agency}“${about.category}”问题的意见`,
    facts: facts(about),
    basis:
      '《行政执法监督条例》第二十八条：对行政执法监督工作中查明的违法或者明显不当的行政执法问题，行政执法监督机构可以制发行政执法监督意见书，监督有关行政执法机关予以纠正。\n违反的规定：（请写具体的法律和条款）。',
    demands: demands(
      '（一）及时纠正：（请写要纠正的行为和纠正到什么程度）。',
      '（二）在规定时限内报送纠正情况。',
      `（三）${nobody}`,
      '对本意见书有异议的，可以依照《行政执法监督条例》第三十条提出并说明理由。',
    ),
  }),
  decisionProposal: (about) => ({
    title: `关于提请责令${about.agency}改正的报告`,
    facts: [
      facts(about),
      about.unfulfilled === null
        ? `${about.agency}没有按监督文书的要求整改。`
        : `${about.unfulfilled}发出以后，${about.agency}没有按要求整改。`,
    ].join('\n'),
    basis:
      '《行政执法监督条例》第二十九条：对涉及重大问题或者行政执法机关未按照行政执法监督督办函要求履职、未按照行政执法监督意见书要求纠正的，由行政执法监督机构提出处理建议，报本级人民政府决定；本级人民政府决定纠正的，制发行政执法监督决定书予以纠正。',
    demands: `建议由本级人民政府决定，责令${about.agency}：（请写建议决定的内容）。`,
  }),
}

/** Words of letters as the bureau handles them. */
export const texts = {
  soft: '整改建议书没有落实的，改发督办函或者意见书，不能直接提请政府决定。',
  stillTime: (day: string) => `部门说明的期限还没有到，最晚 ${dayText(day)}。现在发督办函，请写清为什么不等。`,
  last: (day: string, isProvisional: boolean) => (isProvisional ? `${dayText(day)}（暂定）` : dayText(day)),
  letterDays: (days: number, unit: 'calendarDay' | 'workingDay') =>
    unit === 'workingDay' ? `${days} 个工作日` : `${days} 天`,
  overTotal: (days: string, last: string, total: string) =>
    `从今天起给 ${days}，整改最晚 ${last}，超过了这一件的总期限 ${dayText(total)}`,
  overTotalOnly: (days: string, total: string) => `从今天起给 ${days}，会超过这一件的总期限 ${dayText(total)}`,
  mostFits: (days: string) => `不超过总期限的，最多给 ${days}。`,
  noneFits: '给最少的天数也会超过总期限。',
  extendFirst: '要给这么多天的，请分管领导先延长总期限。',
  edit: '改草稿',
  editDone: '草稿已改好',
  savedBy: (by: string, moment: string) => `${spaced(moment)}${by}存过一稿`,
  savedMeanwhile: '你写的还在下面，没有存上去。先看他存的，再决定用哪一份。',
  takeTheirs: '换成他存的',
  keepMine: '接着用我写的',
  waitsForLeader: '草稿写好了，等分管领导发出。',
} as const
