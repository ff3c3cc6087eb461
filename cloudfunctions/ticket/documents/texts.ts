import type { LetterKind } from '../../../src/contracts/ticket/states'

/** What the three parts of a letter are called, by its kind. */
export const letterHeadings: Readonly<Record<LetterKind, readonly [facts: string, basis: string, demands: string]>> = {
  suggestion: ['一、存在的问题', '二、依据', '三、整改建议'],
  urgeLetter: ['一、有关情况', '二、依据', '三、督办要求'],
  opinion: ['一、查明的事实', '二、依据', '三、监督意见'],
  decisionProposal: ['一、基本情况', '二、依据', '三、提请事项'],
  decision: ['一、查明的事实', '二、依据', '三、决定内容'],
}

/** Words around what a letter says. */
export const letterPaper = {
  addressee: (name: string) => `${name}：`,
  date: (year: string, month: string, day: string) => `${year}年${month}月${day}日`,
  noDay: '　',
  noNumber: '　',
  note: (words: string) => `（${words}）`,
  due: (day: string) => `请最迟于${day}整改完毕，并书面报告整改情况。`,
  object: (days: number) => `有异议的，可以自收到之日起${days}日内书面提出。`,
  calendarDay: (days: number) => `${days}日`,
  workingDay: (days: number) => `${days}个工作日`,
  drafted: (days: string) => `整改期限${days}，从发出的第二天算起，发出时写明最后一天。`,
  proposed: (days: string) => `建议的整改期限：${days}，从决定书发出的第二天算起。`,
  replacesAfterObjection: (number: string) => `根据异议审查决定，本文书替代${number}。`,
  replaces: (number: string) => `本文书替代${number}。`,
  provisional: '这个日期是暂定的：那一年的放假安排还没有公布，公布后有变动的，以“码上督”里这份文书写明的日期为准。',
  printed: (day: string) => `${day}印发`,
  draft: '草稿',
  withdrawn: '已撤回',
  ended: '已终止',
  replaced: '已被替代',
  standing: {
    replaced: (number: string | null) => `本件已被${number ?? '新的文书'}替代，不再执行。`,
    withdrawn: '本件已撤回，不再执行。',
    ended: '本件已终止，不再执行。',
  },
  fileName: (number: string, title: string) => `${number} ${title}`,
} as const

/** To whom a report is referred and what the 移送函 says around it, by the step that refers it. */
export const referralPaper = {
  kindName: '移送函',
  mark: '移函',
  to: { referDiscipline: '纪委监委', referCrime: '公安局' },
  titles: {
    referDiscipline: '关于移送执法人员涉嫌违纪违法问题线索的函',
    referCrime: '关于移送涉嫌犯罪问题线索的函',
  },
  headings: ['一、基本情况', '二、移送的问题和理由', '三、移送的材料', '四、有关事项'],
  about: (number: string, agency: string | null, category: string) =>
    `我局收到反映（编号${number}），反映${agency ?? '行政执法'}的“${category}”问题。`,
  grounds: {
    referDiscipline: '根据《行政执法监督条例》第三十三条，按照干部管理权限，现将有关线索移送你委。',
    referCrime: '按照行政执法与刑事司法衔接的有关规定，现将有关线索移送你局。',
  },
  report: () => '反映内容1份',
  namelessReport: () => '反映内容1份（不含反映人身份）',
  photos: (count: number) => `照片${count}张`,
  documents: (count: number) => `文件${count}份`,
  recordings: (count: number) => `录音${count}段`,
  explanations: (count: number) => `部门的情况说明${count}份`,
  material: (place: number, words: string) => `${place}．${words}`,
  request: '请依法依规处理，并将处理结果函告我局。',
  confidential: '反映人要求保密，请勿追查、公开其身份。',
  unknown: '反映人没有留下身份，我局也不掌握，请勿追查。',
  contact: '（联系人：　　　　　　　联系电话：　　　　　　　）',
  fileName: (number: string) => `移送函 ${number}`,
  notReferred: '这一件没有移送过，没有移送函。',
} as const

/** Words of annex 5 and of the list before a month's forms. */
export const formPaper = {
  month: (month: number) => `${month}月份`,
  number: (number: string) => `回执编号 ${number}`,
  confidential: (category: string) => `${category}。反映人要求保密，还没有写给部门看的摘要，具体内容请在系统里看。`,
  sent: (kind: string, number: string, demands: string) => `司法局已发${kind}（${number}）：${demands}`,
  sources: {
    liaisonPoint: '联系点',
    supervisor: '监督员',
    pairedEnterprise: '结对企业',
    mailbox: '信箱（邮箱）',
    other: '其他',
  },
  about: (category: string, agency: string | null) => (agency ? `${category}：${agency}` : category),
  coverTitle: (year: string, month: number) => `${year}年${month}月份行政执法监督建议意见`,
  coverUnit: (name: string) => `单位（盖章）：${name}`,
  summary: (count: number, day: string) => `本月共${count}件，一个问题一个表，附后。请在${day}前向司法局反馈。`,
  summaryCapped: (most: number, day: string) =>
    `本月超过${most}件，这里是前${most}件，一个问题一个表，附后。请在${day}前向司法局反馈。`,
  summaryNone: (day: string) => `本月没有收到建议意见。请在${day}前向司法局反馈。`,
  provisional: '这个日期是暂定的：那一年的放假安排还没有公布。',
  moved: (count: number) => `另有${count}件随本月报送以后转到了别的司法所，由它接着办，这里不再列出。`,
  allMoved: (count: number) => `本月报送的${count}件后来都转到了别的司法所，由它接着办，这里不再列出。`,
  supplements: (count: number) => `最后${count}件是报送以后从别的司法所转来的，作为补报。`,
  supplementState: (state: string) => `${state}（补报）`,
  columns: ['序号', '回执编号', '问题', '情况来源', '办理情况'],
  formFile: (number: string) => `附件5 行政执法监督建议意见反馈表 ${number}`,
  monthFile: (unit: string, year: string, month: number) => `${unit} ${year}年${month}月份行政执法监督建议意见反馈表`,
  notYet: '这个月还没到，请选别的月份',
  notOver: '这个月还没有过完，过完以后再报送',
  handedInBefore: '这个月的已经报送过，不用再报',
} as const
