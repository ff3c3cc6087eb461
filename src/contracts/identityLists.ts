/** Where a request to open a sealed identity stands: key → the words a person reads. */
export const accessStates = {
  requested: '等两个人批准',
  custodianApproved: '保管人已同意，等分管领导',
  leaderApproved: '分管领导已同意，等保管人',
  granted: '已批准，可以查看',
  opened: '正在查看',
  closed: '已看完',
  denied: '没有批准',
  lapsed: '已过期',
  moved: '反映已转别的司法局，作废',
} as const

/** One state of a request. */
export type AccessState = keyof typeof accessStates

/** All states in the order of the list. */
export const accessStateKeys = Object.keys(accessStates) as [AccessState, ...AccessState[]]

/** Nothing waits in these. */
export const endedAccessStates: readonly AccessState[] = ['closed', 'denied', 'lapsed', 'moved']

/** When the reporter is asked whether anything happened to him. */
export const watchKinds = { watch30: '30 天', watch90: '90 天', watch180: '180 天' } as const

/** One of the moments. */
export type WatchKind = keyof typeof watchKinds

/** All moments in order. */
export const watchKindKeys = Object.keys(watchKinds) as [WatchKind, ...WatchKind[]]

/** Why the custodian looks after a reporter: he says that somebody makes trouble, or the reported agency came. */
export const concernKindKeys = ['said', 'visited'] as const
