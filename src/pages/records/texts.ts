import type { HomeKind } from '../home/homeKind'

/** Words of the records page. */
export const texts = {
  title: '记录',
  unitTickets: (unit: string) => `${unit}工单`,
  titles: {
    reporter: '我的反映',
    inspector: '我的检查',
    agency: '本单位待办',
    office: '工单',
    discipline: '本地区记录',
    government: '提请决定',
  } as Partial<Record<HomeKind, string>>,
  parts: '看哪一类记录',
  inspections: '检查',
  tickets: '反映',
  requests: '说明请求',
  letters: '监督文书',
  emptyTitle: '这个身份没有记录',
  emptyText: '有别的身份，可以到“我的”里换。',
  guestTitle: '登录以后，这里是你的记录',
  guestText: '检查、反映和回复都在这里。',
  signIn: '登录',
} as const
