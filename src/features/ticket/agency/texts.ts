import { dayText, momentText, shortDayText, spaced } from '@/ui/dates'

/** Words of a request as the agency reads it. */
export const texts = {
  page: '情况说明',
  states: {
    open: '待你单位说明',
    inReview: '等法制机构审核',
    answered: '已说明',
    closed: '已办结',
  },
  number: (number: string, moment: string) => `${number}·${shortDayText(moment)}发来`,
  before: (day: string) => `${dayText(day)}前`,
  escalated: (level: number) => `已经超期，已上报 ${level} 级`,
  escalatedText: '请马上说明。上一级已经知道。',
  summary: '反映的概要',
  summaryNote: '由司法局用中性的话写成。请不要打听是谁反映的，不得为难、报复。',
  reporter: '反映人',
  reporterNote: '本人选择公开，可以直接联系',
  question: '要说明的问题',
  asked: (by: string, moment: string) => `${by}·${momentText(moment)}`,
  answer: '你单位的说明',
  answeredAt: (moment: string) => `${spaced(momentText(moment))}提交，不能修改`,
  readOnly: '由经办人写说明，法制机构审核后发出，你现在的身份只能查看。',
  draft: '经办人写的说明',
  inReview: '法制机构审核后才发给司法局。期限照走。',
  returned: '法制机构退回，请改好再交',
  letterPage: '监督文书',
  letterReadOnly: '异议由法制机构或负责人提出，整改报告由负责人提交，你现在的身份只能查看。',
  waitsFor: {
    objection: (day: string | null) =>
      day
        ? `异议已经提出，司法局最晚 ${dayText(day)}作出决定。审查期间不计整改期限。`
        : '异议已经提出，等司法局作出决定。',
    check: (day: string | null) =>
      day ? `整改报告已经提交，司法局最晚 ${dayText(day)}写出核查结论。` : '整改报告已经提交，等司法局核查。',
  },
  openOther: (number: string) => `看${number}`,
  replaced: (number: string) => `本件已被${number}替代，不用再按它整改，请按新的办。`,
  newer: '新的文书',
  letterNote: '请不要打听是谁反映的，不得为难、报复。',
  partial: '整改了一部分，还缺这些',
  objectUntil: (day: string) => `有异议的，最晚 ${dayText(day)}提出。提出以后审查，期间不计整改期限。`,
  reviewHead: '可以改字，改好就发给司法局；要经办人重写的，退回。',
} as const
