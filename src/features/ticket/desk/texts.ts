/** Words of the page that leads to the office's own tables. */
export const texts = {
  page: '规则和设置',
  intro: '这里改的都会记下谁、什么时候、为什么。',
  routing: '分派规则',
  routingNote: '反映按什么分到哪里；试一试；全面检查',
  clocks: '期限和次数',
  clocksNote: '每一步多少天，依据是什么；全市统一',
} as const
