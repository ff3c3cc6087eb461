/** Words about an inspection that every side reads. */
export const texts = {
  /** State → words; what the enterprise reads stands in `forEnterprise`. */
  states: {
    awaitingSecondOfficer: '等第二人扫码',
    checkedIn: '等企业确认',
    inProgress: '正在检查',
    blocked: '检查不能开始',
    refused: '企业拒绝检查',
    openOverdue: '超时没有离店登记',
    checkedOut: '已离店，等告知结果',
    resultInformed: '已告知结果',
    archived: '已结束',
    cancelled: '已取消',
    closedRefused: '拒绝后已结束',
  },
  forEnterprise: {
    awaitingSecondOfficer: '等第二人扫码',
    checkedIn: '等你确认',
    inProgress: '正在检查',
    blocked: '检查不能开始',
    refused: '你拒绝了检查',
    openOverdue: '没有登记离店',
    checkedOut: '检查完了，等正式告知',
    resultInformed: '已告知结果',
    archived: '已结束',
    cancelled: '已取消',
    closedRefused: '拒绝后已结束',
  },
  stale: '这一件刚刚有变化，已经刷新，请看看再办。',
  old: '暂时连不上，这里可能不是最新的',
  age: (moment: string) => `上次更新 ${moment}，连上后自己更新`,
} as const
