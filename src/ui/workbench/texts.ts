/** Words of the workbench on a PC. */
export const texts = {
  keys: '↑ ↓ 移动，回车打开，/ 搜索',
  print: '打印',
  printList: '打印列表',
  printed: (moment: string, by: string) => `${moment} ${by}打印`,
  asTable: '改成表格',
  asList: '改成列表',
  nothingChosen: '从左边选一件',
  nothingChosenText: '选中的会显示在这里，左边的列表不动。',
} as const
