/** Refusals about what an office keeps for itself. */
export const workIssues = {
  sameTitle: '已经有一条叫这个名字，请换个名字',
  tooManyTemplates: (most: number) => `最多存 ${most} 条常用语，先删掉不用的`,
  tooManyViews: (most: number) => `最多存 ${most} 个视图，先删掉不用的`,
  twice: '这一件选了两次',
} as const
