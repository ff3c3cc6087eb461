/** Sentences the server says about structural issues. */
export const issueNotices = {
  due: { title: '有一个普遍性问题快到期了', body: '请按期分析、定措施或者跟踪落实。' },
  late: { title: '有一个普遍性问题过了期限', body: '请尽快分析、定措施或者跟踪落实。' },
  toClose: { title: '有一个普遍性问题等你销号', body: '措施都已经落实，请看一看结果，可以销号就销号。' },
} as const

export const issueTexts = {
  bothAgencies: '选了部门，就不能再说没有指明部门',
  order: '结束的日子不能早于开始的日子',
  noTicket: '没有这个编号，或者不归你局办',
  alreadyIn: '这一件已经在里面了',
  past: '日期不能早于今天',
  notDone: '还有措施没有落实，不能销号',
  noTickets: '里面还没有反映，先加进来再分析',
  isDone: '这一项已经落实了',
} as const
