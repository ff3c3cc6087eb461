import { datedText, paperDayText, spaced } from '@/ui/dates'

/** Words of a letter that office, agency and government share. They are printed, so every moment has its date. */
export const texts = {
  letters: '监督文书',
  noNumber: '还没有编号',
  from: '发文',
  to: '送达',
  issuedAt: (moment: string) => `${paperDayText(moment)}发出`,
  draftedAt: (moment: string) => `${datedText(moment)}起草`,
  dueAt: (day: string) => `整改最晚 ${paperDayText(day)}`,
  days: {
    calendarDay: (days: number) => `整改期限 ${days} 个自然日`,
    workingDay: (days: number) => `整改期限 ${days} 个工作日`,
  },
  returnedDraft: (by: string, moment: string) => `${spaced(moment)}由${by}退回，请改好再交`,
  amendedDraft: (by: string, moment: string) => `${spaced(moment)}由${by}退回过，已经改好交上来`,
  reported: '已报告，等核查',
  replaces: (number: string) => `替代${number}`,
  replacedBy: (number: string) => `已由${number}替代`,
  facts: '查明的事实',
  basis: '依据',
  demands: '要求',
  open: '看全文',
  close: '收起全文',
  objection: (moment: string) => `部门的异议·${datedText(moment)}`,
  returned: '政府的退回理由',
  objectionReply: '司法局的决定',
  objectionResults: {
    uphold: '没有采纳，按原来的要求整改',
    modify: '采纳了一部分，另发新文书',
    withdraw: '采纳，文书撤回',
  },
  objectionWaits: '还在审查',
  report: (place: number, moment: string) => `第 ${place} 次整改报告·${datedText(moment)}`,
  reportWaits: '等司法局核查',
  results: { pass: '整改到位', partial: '部分到位', fail: '没有整改' },
  checked: (moment: string) => `${datedText(moment)}核查`,
} as const
