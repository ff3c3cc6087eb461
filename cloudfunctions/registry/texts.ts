/** Sentences the server says about the registry. */
export const fieldIssues = {
  enterprise: '请选择企业',
  agency: '没有这个部门，请重新选择',
  office: '没有这个司法所，请重新选择',
} as const

/** Words of a plate and of what goes wrong with it. */
export const plateWords = {
  noCode: '这家企业还没有赋码，请联系司法所。',
  anyBureau: '司法局',
  fileName: (enterprise: string) => `企业码-${enterprise}.pdf`,
}
