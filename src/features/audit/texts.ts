/** Words of the journal's verification. */
export const texts = {
  title: '核验操作记录',
  text: '每一步操作都连成一条链。改过、删过、调换过顺序，一验就能发现。',
  verify: '核验全部记录',
  verifying: '正在核验…',
  intact: '没有发现改动',
  broken: (count: number) => `发现 ${count} 处不对`,
  counted: (chains: number, events: number) => `共 ${chains} 条链、${events} 条记录`,
  checkedAt: (moment: string) => `${moment} 核验`,
  fault: (kind: string, seq: number) => `${kind} 第 ${seq} 条`,
} as const
