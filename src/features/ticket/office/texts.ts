import { momentText } from '@/ui/dates'

/** Words of a ticket as office and bureau handle it. */
export const texts = {
  page: '工单',
  submitted: (number: string, moment: string) => `${number}·${momentText(moment)} 提交`,
  sealed: '密封：看不到反映人',
  sealedText: '留言会转给本人。打开身份须两人批准。',
  fromSystem: '系统自动生成',
  fromSystemText: '企业拒绝了检查，按规定交司法所处理。',
  reporter: '反映人',
  unit: '反映人所在的企业',
  inspection: '看反映的这次检查',
  inspectionNote: '谁来查、查什么、结果怎样',
  reporterNotes: {
    open: '公开：部门也可以知道是谁',
    hiddenFromAgency: '对执法部门保密：不要写进摘要，不要告诉部门',
    sealed: '',
  },
  onBehalf: '替别人反映：回复由反映人转告',
  inProcedure: { reconsideration: '反映人说：正在行政复议', litigation: '反映人说：正在打官司' },
  inProcedureText: '先核对。属实的，按法律不重复监督，由司法局决定不予受理。',
  reopened: (times: number) => `反映人要求再办过 ${times} 次`,
  reopenedText: '请看办理经过里他写的理由。',
  escalated: (level: number) => `已经超期，已上报 ${level} 级`,
  escalatedText: '请马上办理。',
  rejection: '不予受理的理由',

  proposals: { return: '司法所建议不受理', transfer: '司法所建议转出' },
  proposalTo: (office: string) => `转到${office}`,
  proposalReason: (reason: string) => `理由：${reason}`,
  proposalChoices: {
    return: '由司法局决定。采纳：不予受理。不采纳：司法所接着办。',
    transfer: '由司法局决定。采纳：转出。不采纳：司法所接着办。',
  },

  routing: '为什么到这里',
  rule: (number: number, office: string) => `按规则第 ${number} 条到${office}`,
  ruleNote: '不归本处管的，可以转出并写明理由',
  ruleTitle: '分派的依据',
  content: '反映内容',

  summary: '给部门看的摘要',
  summaryDraft: '草拟，还没有发出',
  summarySent: '已发给部门',
  summaryEmpty: '还没有写。部门只看得到摘要和问题，看不到原文、照片和反映人。',
  writeSummary: '写摘要和问题',
  smallPopulation: (count: number, days: number) =>
    count ? `近 ${days} 天，这个部门在本镇只扫码查了 ${count} 家` : `近 ${days} 天，这个部门在本镇没有别家的扫码检查`,
  smallPopulationText: '写出次数、日期或检查内容，部门可能猜到是谁。',
  nothingToDo: '现在轮不到你办，可以看进展。',
} as const
