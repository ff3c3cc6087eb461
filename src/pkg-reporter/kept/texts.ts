/** Words of what is kept on this device: letters that wait and drafts. */
export const texts = {
  page: '待发送和草稿',
  empty: '没有待发送的，也没有草稿',
  emptyText: '没有网络时交的反映、确认和评价会在这里等；写了一半的也在这里，随时接着写。',
  waiting: (count: number) => `等待提交 ${count} 件`,
  kinds: {
    'ticket.submit': '反映',
    'ticket.confirm': '确认办结',
    'ticket.reopen': '要求再办',
    'rating.submit': '评价',
  },
  photos: (count: number) => `${count} 张照片`,
  voice: '录音',
  keptAt: (moment: string) => `存在手机里·${moment}`,
  states: {
    sending: '正在提交…',
    refused: (reason: string) => `没有收下：${reason}`,
    sent: (moment: string) => `已提交，${moment}`,
  },
  sent: '刚刚提交的',
  drafts: (count: number) => `草稿 ${count} 份`,
  choices: { edit: '拿回来改', remove: '删掉，不交了', open: '接着写', removeDraft: '删掉草稿' },
  removeTitle: '删掉这一件？',
  removeText: '文字、照片和录音都会从手机里删掉，找不回来。',
  removeYes: '删掉',
  sendNow: '现在提交',
  another: '反映另一件事',
} as const
