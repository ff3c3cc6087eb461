/** Words of the workbench on a PC. */
export const texts = {
  keys: '↑ ↓ 移动，回车打开，/ 搜索，Esc 关窗口',
  print: '打印',
  nothingChosen: '从左边选一件',
  nothingChosenText: '选中的会显示在这里，左边的列表不动。',
} as const
