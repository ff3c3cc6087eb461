/** What a custodian of sealed identities is told when a reporter may be in trouble; the same whatever it was. */
export const custodianNotice = { title: '有一位反映人需要留意', body: '请留意有没有打击报复。' } as const

/** What a custodian is told when a reporter says himself that he is in trouble, and how he can be reached: the custodian
 *  himself reads neither the report nor who it is. */
export const troubledNotices = {
  sealed: {
    title: '一位反映人说有人为难他',
    body: '请马上告诉分管领导。要联系他，由司法局经办按编号申请查看身份，你和分管领导都同意以后联系。',
  },
  named: {
    title: '一位反映人说有人为难他',
    body: '请马上告诉分管领导。这一件没有密封，司法局按编号能查到他是谁，可以直接联系他。',
  },
  unsigned: {
    title: '一位反映人说有人为难他',
    body: '请马上告诉分管领导。他没有登录，查不到是谁，司法局按编号找到这一件，给他留话。',
  },
} as const

/** What the reporter is told when the custodian has taken up what troubles him; it may stand on a locked screen. */
export const takenUpNotice = { title: '你的反映有人在跟进', body: '已经有人接手。点开看说明。' } as const

/** Why a concern cannot be taken up. */
export const concernIssues = { handled: '这一条已经有人办了，请刷新看结果。' } as const
