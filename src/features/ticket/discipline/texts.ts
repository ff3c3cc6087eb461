/** Words of reports as a discipline officer reads them. */
export const texts = {
  page: '反映',
  readOnly: '只能看，不能改。每次打开都会留下记录。',
  hidden: '反映人选了对执法部门保密：这里只有类别、摘要和办理经过。',
  submitted: (number: string, moment: string) => `${number}·${moment} 提交`,
  parts: '反映的进展',
  open: '在办',
  closed: '已办结',
  newest: '最新的在办反映',
  all: '全部反映',
  empty: '这里还没有反映',
  emptyText: '密封的反映不在这里。',
  content: '反映内容',
  summary: '给部门看的摘要',
  noSummary: '还没有写摘要。',
  seeInspection: '看这次检查',
} as const
