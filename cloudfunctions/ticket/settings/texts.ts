import type { ticketNumbers } from '../clocks'

/** How people call a clock or a number, and what it does. */
export type Words = { name: string; note: string }

/** What each clock is for, and what happens when it runs out. */
export const clockWords: Readonly<Record<string, Words>> = {
  accept: { name: '受理', note: '司法所决定收不收。到期没有办的，上报一级。' },
  proposal: { name: '决定司法所的建议', note: '司法局决定是不是采纳不受理、转出的建议。' },
  triage: { name: '研判交办', note: '司法局研判，交给谁办。' },
  receive: { name: '接收转来的反映', note: '新的司法所接收，或者退回。' },
  passOn: { name: '转给别的司法所', note: '超过的不能再转：接着办，或者提请上级指定由谁办。' },
  dispute: { name: '指定由谁办', note: '两边都说不归自己管的，由共同的上级司法局指定。' },
  appeal: { name: '决定复核', note: '反映人不同意不予受理，司法局分管领导决定。' },
  response: { name: '要求部门说明', note: '司法局交办以后，向部门发出说明请求。' },
  agency: { name: '部门说明', note: '执法部门写说明。到期没有交的，逐级上报。' },
  verify: { name: '核查', note: '司法局核查，作出结论。' },
  supplement: { name: '反映人补充', note: '到期没有补充的，按现有情况接着核查。' },
  rectify: { name: '部门整改', note: '到期没有按督办函、监督意见书整改的，转入提请政府决定。' },
  objection: { name: '审查异议', note: '司法局审查部门对文书的异议。' },
  check: { name: '核查整改', note: '司法局看整改到没到位。' },
  decision: { name: '提请政府决定', note: '司法局提请本级政府作出监督决定。' },
  inform: { name: '告知反映人', note: '回复作出以后，告诉反映人。' },
  confirmation: { name: '反映人确认', note: '到期没有回音的，自动办结。' },
  total: { name: '全程', note: '从提交到回复一共多少天。转来转去不重新算。' },
  lookBack: { name: '回头看', note: '办结以后过多久再看一次。只提醒，不算超期。' },
  referral: { name: '等移送结果', note: '移送以后多久问一次。只提醒，不算超期。' },
}

/** What each number means, with the word that stands behind it. */
export const numberWords: Readonly<Record<keyof typeof ticketNumbers, Words & { unitWords: string }>> = {
  reopenMax: { name: '可以要求再办几次', note: '反映人觉得没解决，最多要求再办几次。', unitWords: '次' },
  reopenDays: { name: '办结后几天内可以要求再办', note: '从办结那天起算。以后要附新的证据。', unitWords: '天' },
  escalateDays: {
    name: '超期后隔几天再上报一级',
    note: '部门负责人、分管领导、政府，一级一级督促。',
    unitWords: '个工作日',
  },
  appealDays: { name: '几天内可以申请复核', note: '从不予受理那天起算，只能申请一次。', unitWords: '天' },
  rectifyLeast: {
    name: '一份文书最少给几天整改',
    note: '起草、签发时可以改天数，不能比这更短。和“部门整改”按同一种天数算。',
    unitWords: '天',
  },
  rectifyMost: {
    name: '一份文书最多给几天整改',
    note: '起草、签发时可以改天数，不能比这更长。和“部门整改”按同一种天数算。',
    unitWords: '天',
  },
  objectDays: { name: '部门几天内可以提异议', note: '从收到文书那天起算。', unitWords: '天' },
  totalExtendedDays: { name: '延长以后全程最多几天', note: '只能延长一次，要写原因。', unitWords: '天' },
  lookBackEvery: { name: '每几件办结的抽一件回头看', note: '填 1 就是每件都看。', unitWords: '件' },
  transferMax: { name: '最多转几次', note: '超过的，由司法局协调定下来。', unitWords: '次' },
  agencyReview: { name: '部门说明要不要法制机构审核', note: '', unitWords: '' },
  smallPopulation: { name: '查过不到几家就提醒', note: '写摘要时提醒：部门可能猜到是谁。', unitWords: '家' },
  smallPopulationDays: { name: '看最近几天查过几家', note: '和上一项一起用。', unitWords: '天' },
  monthlyFormDay: {
    name: '次月几日前交反馈表',
    note: '司法所把上月的反馈表交司法局；那天休息的，顺延到上班那天。',
    unitWords: '日',
  },
  boxChecks: { name: '信箱每月开几次', note: '信箱、建议箱、电子信箱，按日子算，一天开两次算一次。', unitWords: '次' },
  similarDays: { name: '提醒反映人几天内的旧件', note: '同一个人、同一部门、同类问题，还没办完的。', unitWords: '天' },
  similarPercent: { name: '文字多相近就提示合并', note: '百分之几以上，提示司法所看是不是同一件事。', unitWords: '%' },
  monthlyRemindDays: {
    name: '反馈表提前几天提醒',
    note: '月初、到期前这么多天、到期当天各提醒一次；过期没有报的，告诉司法局。',
    unitWords: '天',
  },
  photosMax: { name: '一件最多几张照片', note: '', unitWords: '张' },
  documentsMax: { name: '一件最多几份文件', note: '', unitWords: '份' },
  documentBytes: { name: '一份文件最大', note: '', unitWords: '字节' },
  voicesMax: { name: '一件最多几段录音', note: '', unitWords: '段' },
  voiceSeconds: { name: '一段录音最长几秒', note: '到时间自动停下。', unitWords: '秒' },
  voiceBytes: { name: '一段录音最大', note: '', unitWords: '字节' },
}

/** Clocks that protect who reported, and those of opening a sealed identity. */
export const protectionWords: Readonly<Record<string, Words>> = {
  watch30: { name: '第一次问有没有被刁难', note: '从反映那天起算。只问，不写内容。' },
  watch90: { name: '第二次问有没有被刁难', note: '从反映那天起算。' },
  watch180: { name: '最后一次问有没有被刁难', note: '从反映那天起算。' },
  decide: { name: '批准打开密封身份', note: '两个人批准。到期没有批准的，申请作废。' },
  open: { name: '批准以后去看', note: '到期没有看的，批准作废。' },
}

/** The same for what is no clock. */
export const protectionNumberWords = {
  watchDays: { name: '多少天内部门来检查就提醒', note: '被反映的部门来检查反映人，提醒身份保管人。', unitWords: '天' },
  openMinutes: { name: '打开以后能看多久', note: '时间到自动关上，每次看都有记录。', unitWords: '分钟' },
} as const

/** Clocks of an inspection that count days; those of minutes are the installation's. */
export const visitWords: Readonly<Record<string, Words>> = {
  resultDue: { name: '告知检查结果', note: '查完以后，部门把结果告诉企业。' },
  ratingDue: { name: '企业评价', note: '查完、告知结果以后几天内可以评价。' },
  cleanUp: { name: '补登记离店', note: '一直没有登记离店的，到期按没有查成处理。' },
  refusalReview: { name: '核实拒绝检查', note: '企业拒绝以后，部门核实。到期自动结束。' },
  archive: { name: '归档', note: '告知结果以后多久归档。' },
}

/** The same for what is no clock. */
export const visitNumberWords = {
  agencyCap: {
    name: '一个部门一年最多查同一家企业几次',
    note: '日常和专项检查都算，个案检查不算。各部门公布的上限不一样的，填最大的，小的写进各自的计划。填 0 就是没有公布上限，只看每个计划的次数。',
    unitWords: '次',
  },
  reasonableCases: {
    name: '一个部门一个季度对同一家企业做几次个案检查算合理',
    note: '超过这么多次，提醒司法局跟踪监督，一个季度只提醒一回。检查照常，不会拦下。',
    unitWords: '次',
  },
} as const

/** Clocks and numbers of the register of structural issues. */
export const registerWords: Readonly<Record<string, Words>> = {
  analysis: { name: '分析论证', note: '登记以后写出分析。只提醒，不算超期。' },
  measures: { name: '定措施', note: '写了分析以后定出整改措施。只提醒，不算超期。' },
  followUp: { name: '跟踪一次', note: '隔这么久提醒跟踪落实一次，每跟踪一次重新算。' },
}

/** The same for what is no clock. */
export const registerNumberWords = {
  issueLeast: { name: '几件以上提示扎堆', note: '同一部门、同一类、还没有登记的反映。', unitWords: '件' },
} as const

/** Clocks and numbers of disputes between agencies. */
export const disputeWords: Readonly<Record<string, Words>> = {
  disputeOpinion: { name: '写争议意见', note: '双方各写意见。到期没有写的，司法局可以先协调。' },
  disputeCoordination: { name: '协调争议', note: '司法局协调，谈成的记下来，谈不成的起草处理意见。' },
  disputeConfirmation: { name: '同意协调结果', note: '双方看司法局记下的内容，同意或者不同意。' },
  disputeSigning: { name: '报政府', note: '分管领导看处理意见，报政府或者退回。' },
  disputeDecision: { name: '政府决定争议', note: '政府看处理意见，作出决定或者退回。' },
}

/** The same for what is no clock. */
export const disputeNumberWords = {
  disputeEscalateDays: {
    name: '争议超期后隔几天再上报一级',
    note: '一级一级告诉司法局的人；处理意见没有人报的，再告诉本级政府。',
    unitWords: '个工作日',
  },
  disputeResumeDays: {
    name: '退回以后至少还有几天协调',
    note: '处理意见退回、政府退回的，协调接着用剩下的天数，剩得太少的补到这么多。',
    unitWords: '个工作日',
  },
} as const

/** When a change counts. */
export const takesEffect = '半分钟以内，各处都按新的办。只管以后开始的期限，已经在走的不变。'

/** What is wrong with a value that somebody wants to set. */
export const settingIssues = {
  range: (least: number, most: number) => `请填 ${least} 到 ${most} 的整数`,
  unit: '请选择按工作日还是自然日',
  warning: '提前提醒的天数要比期限短',
  aboveExtended: (days: number) => `全程不能比延长以后的 ${days} 天还长`,
  belowTotal: (days: number) => `延长以后不能比全程的 ${days} 天还短`,
  outsideLetter: (least: number, most: number) => `一份文书最少给 ${least} 天、最多给 ${most} 天，默认的要在这中间`,
  leastAbove: (days: number) => `默认给 ${days} 天，最少的不能比它还长`,
  mostBelow: (days: number) => `默认给 ${days} 天，最多的不能比它还短`,
  cityOnly: '这些期限全市统一，由市司法局改。',
  unchanged: '和现在的一样，没有改动',
  isDefault: '已经是默认的，不用恢复',
} as const
