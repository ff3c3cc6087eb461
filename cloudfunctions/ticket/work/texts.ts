/** Refusals about what an office keeps for itself. */
export const workIssues = {
  sameTitle: '已经有一条叫这个名字，请换个名字',
  tooManyTemplates: (most: number) => `最多存 ${most} 条常用语，先删掉不用的`,
  tooManyViews: (most: number) => `最多存 ${most} 个视图，先删掉不用的`,
  twice: '这一件选了两次',
  noColleague: '请选择本单位的同事',
  onlyHead: '只有本单位负责人能替别人登记',
  noDeputy: '请选择本单位身份相同的另一位同事',
  absenceOrder: '结束的日子不能早于开始的日子，也不能早于今天',
  alreadyAway: '这段时间已经登记过了',
  deputyAway: '这位同事这段时间也不在，请选别人',
  isDeputy: '这段时间登记了由他代同事办，请先改那一次的代办人',
  absenceOver: '这次不在岗已经过去了，不能再交接',
  toDeputy: { title: '请你代同事办理一段时间', body: '到“不在岗和代办”里看是谁、到哪天、有几件。' },
} as const
