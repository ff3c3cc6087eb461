import type { Field } from '../../city/agencies'

/** What officers write when everything is in order. */
export const greenNotes = [
  '现场规范，记录齐全，讲解了注意事项。',
  '没有发现问题，提醒按时更新记录。',
  '总体良好，当面解答了两个疑问。',
  '制度上墙、人员在岗，未发现问题。',
  '现场整洁，台账能对应实物。',
  '检查正常，发放了一份宣传材料。',
  '各项要求落实到位，现场讲了最近的新规定。',
  '资料齐全，抽看三项都符合要求。',
  '未发现问题，告知了咨询电话。',
  '上次提醒的地方已经改好，现场复看合格。',
  '人员熟悉要求，应急物品在有效期内。',
  '现场没有发现问题，建议保持现在的做法。',
] as const

/** Small things to put right, by field. */
export const yellowNotes: Partial<Record<Field, readonly string[]>> = {
  market: [
    '两种调料没有贴开封日期，当场补贴。',
    '进货单缺一张，提示三天内补齐。',
    '冷藏柜温度记录漏记两天，已讲解怎样记。',
  ],
  fire: ['一具灭火器压力偏低，提示更换。', '后门堆了纸箱，当场搬开。', '应急灯有一盏不亮，提示一周内修好。'],
  urban: ['门口摆放超出台阶约半米，当场收回。', '垃圾桶没有盖，提示配盖。'],
  health: ['消毒记录漏写时间，已示范填法。', '一名员工的健康证下月到期，提示提前办理。'],
  emergency: ['配电箱前放了杂物，当场清开。', '新员工培训缺签字，提示补签。'],
  ecology: ['台账有一处日期写错，当场改正并签名。', '危废标签褪色，提示更换。'],
  culture: ['未成年人提示牌被海报挡住，当场移开。', '营业日志缺一天，提示补记。'],
  labour: ['两份合同没有写试用期起止，提示补全。'],
  labourTeam: ['工资条缺加班一栏，提示下月起列明。'],
  agriculture: ['农药台账漏记一笔，当场补记。'],
  animal: ['运输车辆消毒记录不全，提示补记。'],
  housing: ['临边防护有一处松动，当场加固。'],
  tax: ['有两张发票备注没有写全，提示以后写明。'],
  weather: ['接地电阻检测报告快到期，提示预约检测。'],
}

/** Outcomes that lead to a penalty, with the article they rest on. */
export const redNotes: Partial<Record<Field, readonly { note: string; legalBasis: string }[]>> = {
  market: [
    { note: '进货时没有查验供货者许可证，上次已责令改正，拟立案。', legalBasis: '食品安全法第一百二十六条' },
    { note: '加工人员没有健康证明上岗，责令改正，并警告。', legalBasis: '食品安全法第一百二十六条' },
  ],
  fire: [{ note: '安全出口上锁，营业时间打不开，责令立即改正。', legalBasis: '消防法第六十条' }],
  emergency: [{ note: '三名新员工没有经过安全培训就上岗，责令限期改正。', legalBasis: '安全生产法第九十七条' }],
}

/** What sets off an inspection of a case. */
export const triggers = [
  '12345 热线转来的消费者投诉',
  '上级交办的线索，附有照片',
  '附近居民实名反映',
  '日常巡查时发现的疑点',
  '企业自己报告的隐患，请求现场核看',
] as const

/** How a handler tells the result later. */
export const resultNotes = [
  '已电话告知负责人，并当面送达书面结果。',
  '结果已书面送达，企业没有异议。',
  '已当面告知结果和改进建议，企业签收。',
  '已通过电话告知，书面结果随后寄出。',
] as const

/** Why an enterprise lets nobody in. */
export const refusals = [
  { reasonCode: 'notExplained', reason: '来的人说不清查什么事项，也没有说明依据，请先补办手续再来。' },
  { reasonCode: 'noCertificate', reason: '只出示了一个人的证件，另一个人说忘带了，所以没有同意检查。' },
  { reasonCode: 'other', reason: '正赶上午市最忙的时候，事先没有通知，也不肯改时间。' },
] as const

/** Why a check-out came late. */
export const lateReasons = ['离店时手机没有电，回去后忘了补登。', '当天接着赶去另一处，没有及时登记离店。'] as const

/** What people say beside the stars; most say nothing. */
export const kindComments = [
  '讲得清楚，态度很好。',
  '来得快走得快，没有耽误生意。',
  '把要改的地方写成清单，照着改就行。',
  '耐心，问什么答什么。',
  '先亮证件再说事，很规范。',
  '教员工怎样自查，有用。',
  '提前约了时间，避开了饭点。',
  '懂行，说到点子上。',
  '没有额外要材料，挺好。',
  '和去年比规范多了。',
  '查完当场就告诉了结果。',
  '提醒了证件快到期，多谢。',
] as const

/** What people say when something was not as it should be. */
export const criticalComments = {
  certificateShown: ['问了才拿出证件，希望进门先亮。'],
  twoOfficers: ['第二个人一直在车里，没有进店。'],
  purposeExplained: ['没有说清楚这次查什么，只说例行看看。', '问依据是哪一条，说回去再告诉。'],
  itemPublished: ['查的内容在清单上没有找到。'],
  onlyRelevantMaterial: ['让找三年前的进货单，耽误了中午备餐。', '要了和这次检查没有关系的合同。'],
  favoursTaken: ['走的时候拿了两瓶饮料，没有付钱。'],
} as const
