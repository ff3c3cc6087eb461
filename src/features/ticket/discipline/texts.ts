import { spaced } from '@/ui/dates'

/** Words of reports as a discipline officer reads them. */
export const texts = {
  page: '反映',
  readOnly: '只能看，不能改。每次打开都会留下记录。',
  hidden: '反映人选了对执法部门保密：这里只有类别、摘要和办理经过。',
  submitted: (number: string, moment: string) => `${number}·${spaced(moment)}提交`,
  parts: '反映的进展',
  open: '在办',
  referred: '移送来的',
  answered: '已填结果',
  answeredEmpty: '填过结果的移送会在这里留着。',
  answeredIn: '司法局移送来、已经填过结果的。移送的内容和你们的结果还能看，以后的办理不在这里。',
  pending: '移送来的，等你们填写结果',
  allReferred: '全部移送',
  referredEmpty: '司法局移送来的问题会出现在这里，消息里也会提醒。',
  referredIn: '司法局移送来的，内容可以看全。办完以后填写结果，反映人会看到。反映人是谁，这里也看不到。',
  closed: '已办结',
  newest: '最新的在办反映',
  all: '全部反映',
  empty: '这里还没有反映',
  emptyText: '密封的反映不在这里。',
  noAgency: '没有指明部门',
  content: '反映内容',
  summary: '给部门看的摘要',
  noSummary: '还没有写摘要。',
  seeInspection: '看这次检查',
} as const
