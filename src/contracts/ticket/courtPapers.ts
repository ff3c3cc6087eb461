/** What is said where a step comes without the paper that proves it. */
export const noCourtPaper = {
  suspendByLitigation: '请附上立案、受理通知书这类材料的照片或者文件',
  closeByJudgment: '请附上判决书、裁定书、复议决定书或者撤回证明的照片或者文件',
} as const
