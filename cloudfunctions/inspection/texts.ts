import { certificateStates } from '../../src/contracts/inspectionLists'
import type { PlanHindrance } from './domain'

/** Why a plan may not be used. */
export const hindranceWords: Record<Exclude<PlanHindrance, null>, string> = {
  cap: '今年按这个计划的检查次数已到上限',
  agencyCap: '今年你单位对这家企业的检查次数已到上限',
  unpublished: '这个检查事项没有公布，不能检查',
}

/** What is missing in an officer's form. */
export const fieldIssues = {
  refused: '企业拒绝了上一次检查，请先由单位负责人处理完，再来检查。',
  plan: '请先选择检查计划。',
  agencyCap: '今年你单位对这家企业的检查次数已到年度上限，不能再查。有投诉举报等线索的、企业自己申请的，按个案检查。',
  trigger: '个案检查请写明触发原因',
  legalBasis: '红色处罚请写明法律依据',
  lateReason: '超过 24 小时才登记离店，请写明原因',
} as const

/** In whose name a step stands that the software took. */
export const systemName = '系统'

/** What an officer reads of his scan. */
export const checkInWords = {
  awaitingSecondOfficer: '已登记。请第二名执法人员在 15 分钟内扫同一个码。',
  checkedIn: '两名执法人员证件有效，等企业确认。',
  alsoIn: '已登记，你可以参加这次检查。',
  standingBy: '你的证件无效，只能旁站，不能检查、不能签字。',
  joined: (name: string) => `${name}也参加`,
  standsBy: (name: string) => `${name}的证件无效，只能旁站，不能检查、不能签字`,
  denied: (name: string, state: keyof typeof certificateStates) =>
    `${name}的执法证件${certificateStates[state]}，不能检查。`,
}

/** Notices about inspections. They may travel through WeChat. */
export const notices = {
  checkedIn: (agency: string) => ({
    title: '有人来检查，等你确认',
    body: `${agency}的执法人员已扫码到店，请看是谁、查什么。`,
  }),
  blocked: { title: '检查没有开始', body: '来的人不符合规定，检查没有开始。点开看原因和你的权利。' },
  blockedForBureau: (agency: string) => ({
    title: '有一次检查被拦下',
    body: `${agency}的人来检查不符合规定，检查没有开始。`,
  }),
  excessForBureau: (agency: string) => ({
    title: '个案检查次数明显偏多',
    body: `${agency}这个季度对同一家企业做的个案检查明显偏多，请跟踪监督。点开看是哪一家。`,
  }),
  blockedForAgency: { title: '有一次检查被拦下', body: '来的人不符合规定，企业和司法局也看得到。点开看原因。' },
  checkedOut: { title: '检查结束，请你评价', body: '说说这次检查怎么样，执法部门看不到是谁评的。' },
  refused: { title: '企业拒绝了检查', body: '请查看企业写的理由，并告诉司法局情况。' },
  resultInformed: { title: '检查结果已告知', body: '点开看检查结果。' },
  resultLate: { title: '检查结果还没有告知企业', body: '已超过告知期限，请尽快告知。' },
  openTooLong: { title: '有一次检查没有离店登记', body: '已超过 24 小时，请补登离店并写明原因。' },
}
