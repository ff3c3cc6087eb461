/** Why a report is not accepted; the reporter reads the words. */
export const rejectionReasons = {
  notEnforcement: '反映的不是行政执法问题',
  otherRegion: '不归本地管，请向当地反映',
  noFacts: '内容太少，无法核实，补充后可以再提交',
  inProcedure: '正在行政复议或打官司，按法律不重复监督',
  repeated: '同一件事已经办结，没有新的情况',
} as const
