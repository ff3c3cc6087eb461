/** What is said of rewards. */
export const rewardIssues = {
  notFor: '只有密封的和内部反映的，才在这里记奖励。',
  later: '发放的日子不能晚于今天',
} as const
