/** What is said of boxes. */
export const boxIssues = {
  sameName: '已经有这样一个箱，请写清是哪一个',
  tooMany: (most: number) => `最多 ${most} 个箱，请先停用不要的`,
  version: '这一页不是最新的，请刷新后再改',
  notInUse: '这个箱已经停用，请先恢复使用',
  future: '开箱的日子不能晚于今天',
} as const
