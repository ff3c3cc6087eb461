/** Words of the home page. */
export const texts = {
  title: '码上督',
  scan: '扫一扫',
  emptyTitle: '现在没有等你办的事',
  emptyText: '有人来店检查，请扫门店里的企业码。',
}
