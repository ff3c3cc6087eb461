/** Words of the ways to registered leads: they stand on the home page, so they are few. */
export const texts = {
  entry: '登记来访、来电、来信',
  entryNote: '别的单位转来的也在这里登记',
  ledger: '登记台账',
  ledgerNote: '登记过的线索，可以导出',
  boxes: '信箱、建议箱',
  unchecked: (count: number) => `本月还有 ${count} 个没开`,
} as const
