/** Words of the page that leads to the office's own tables. */
export const texts = {
  page: '批量办理和设置',
  intro: '规则和期限改了都会记下谁、什么时候、为什么。',
  routing: '分派规则',
  routingNote: '反映按什么分到哪里；试一试；全面检查',
  disputes: '管辖争议',
  disputesNote: '都说不归自己管的，由上级指定',
  issues: '普遍性、突出性问题',
  issuesNote: '把同类反映归到一起，分析、定措施、跟踪',
  clocks: '期限和次数',
  clocksNote: '每一步多少天，依据是什么；全市统一',
  many: '批量办理',
  manyNote: '一次受理或者交办几件',
  templates: '常用语',
  templatesNote: '同一个单位共用，写回复时选一条',
  views: '我的视图',
  viewsNote: '存下常看的筛选，点一下就到',
} as const
