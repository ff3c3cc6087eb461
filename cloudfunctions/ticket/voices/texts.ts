/** What the server says about a measure that is recorded. */
export const measureIssues = {
  amountNeeded: '请填整数金额，单位元',
  onlyOnRefund: '只有退还钱款，才填金额',
  personnelNeeded: '请选择是哪种处理',
  onlyOnPeople: '只有对人员的建议和处理，才选是哪种',
  leaderOnly: '向社会公布要由分管领导批准，由他记在这里',
} as const
