/** Words of the inbox. */
export const texts = {
  emptyTitle: '还没有消息',
  emptyText: '有回复、有提醒、有人来检查时，会在这里告诉你。现在要办的事，首页上都有。',
  home: '看首页',
  unread: '未读',
  unreadCount: (count: number) => `${count} 条未读`,
  allRead: '都看过了',
  readAll: '全部标为已读',
  reading: '正在标…',
} as const
