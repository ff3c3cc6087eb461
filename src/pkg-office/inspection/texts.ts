/** Words of the page of one inspection for those who supervise. */
export const texts = {
  title: '检查记录',
  excess: '个案检查次数明显偏多',
  excessText: (cases: number) =>
    `这是这个部门这个季度第 ${cases} 次到这家企业做个案检查。个案检查不受次数上限限制，次数明显偏多的，要跟踪监督。`,
} as const
