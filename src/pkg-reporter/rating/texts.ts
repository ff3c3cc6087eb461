/** Words of the rating page. */
export const texts = {
  title: '评价检查',
  closedTitle: '现在不能评价',
  closedText: '检查结束后 7 天内可以评价。有问题仍可以反映给司法所。',
  see: '看检查记录',
  visit: (from: string, to: string) => `${from}—${to}`,
  waitingTitle: '评价已存好，联网后自动交上',
  waitingText: '在“待发送”里看得到。有网络时打开码上督就会交上，只交一次。',
  waitingSee: '看待发送',
} as const
