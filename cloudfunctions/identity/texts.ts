import { dayOf } from '../_shared/calendar/days'

/** Sentences the server says about sign-in, people and roles. */
export const texts = {
  signedOut: '登录已失效，请重新登录。你写的内容还在。',
  noDemoPerson: '没有这个演示人物，请从列表里选一个。',
  noDemo: '演示登录没有打开。',
  phoneTaken: '这个手机号已经绑定在另一个微信上，请联系司法局处理。',
  visitor: '微信访客',
  termEnded: (title: string) => `${title}（任期已结束）`,
}

/** What those who ask for a sealed identity and decide on it are told; the report stands there by its number alone. */
export const accessNotices = {
  requested: { title: '有人申请查看密封身份', body: '请决定同意还是不同意。' },
  granted: { title: '查看密封身份的申请已批准', body: '请在期限内查看，只能看一小段时间。' },
  denied: { title: '查看密封身份的申请没有批准', body: '点开看理由。' },
  lapsed: { title: '查看密封身份的申请已过期', body: '还有必要的，请重新申请。' },
  moved: { title: '查看密封身份的申请已作废', body: '这件反映已转由别的司法局办理，你局不能再看。' },
} as const

/** Which report a notice is about, then what to do. */
export const accessNotice = (receiptNumber: string, body: string) => `${receiptNumber}。${body}`

/** The one notice of everything that protects a reporter: whoever sees his screen learns nothing from it. */
export const reminderNotice = { title: '你的反映有一条提醒', body: '点开看说明。' } as const

/** Number of a request: prefix, year, running number. */
export const accessNumber = (prefix: string, year: number, sequence: number) =>
  `${prefix}查看-${year}-${String(sequence).padStart(4, '0')}`

/** Who looked, when (Shanghai), under which number. */
export const watermark = (who: string, now: Date, number: string) =>
  `${who} ${dayOf(now)} ${new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)} ${number}`

export const accessIssues = {
  ownRequest: '不能批准自己的申请，请由别人决定。',
  twoPeople: '要由两个不同的人批准，你已经批准过了。',
  noGround: '申请里没有写法律依据，要告知反映人。',
  over: '时间已过，不能再看。还有必要的，请重新申请。',
  moved: '反映已转由别的司法局办理',
  askedAlready: '你已经申请过，请等这一次有结果。',
  notSealed: '这一件没有密封，不用申请。',
} as const
