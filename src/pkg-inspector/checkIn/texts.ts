/** Words of the check-in page. */
export const texts = {
  title: '入企登记',
  noCodeTitle: '还没有扫码',
  noCodeText: '先扫门店里的企业码，再登记进店。',
  scan: '扫一扫',
} as const
