/** Words of the rating page. */
export const texts = {
  title: '评价检查',
  closedTitle: '现在不能评价',
  closedText: '检查结束后可以评价几天。现在过了时间，或者检查还没有结束。有问题可以反映给司法所。',
  see: '看检查记录',
  visit: (from: string, to: string) => `${from}—${to}`,
} as const
