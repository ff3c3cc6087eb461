/** Words of the side menu and its list. */
export const texts = {
  product: '码上督',
  list: '列表',
  records: '记录',
  tickets: '工单',
  listOf: (unit: string, list: string) => `${unit} ${list}`,
  unread: (count: number) => `消息，${count} 条没看`,
  counted: (words: string, count: number | string) => `${words}，${count} 件`,
  queue: [
    { key: 'waiting', text: '等我办', icon: 'inbox' },
    { key: 'open', text: '全部在办', icon: 'list' },
    { key: 'closed', text: '已办结', icon: 'okc' },
    { key: 'lookBack', text: '回头看', icon: 'refresh' },
  ],
  register: { key: 'register', text: '登记线索', icon: 'pen' },
  ledger: { key: 'ledger', text: '登记台账', icon: 'book' },
  agency: [
    { key: 'tickets', text: '说明请求', icon: 'chat' },
    { key: 'letters', text: '监督文书', icon: 'seal' },
    { key: 'inspections', text: '检查记录', icon: 'file' },
  ],
  government: [{ key: 'tickets', text: '提请决定', icon: 'seal' }],
  discipline: [
    { key: 'inspections', text: '检查', icon: 'file' },
    { key: 'tickets', text: '反映', icon: 'chat' },
  ],
} as const
