/** Words of disputes that wait for somebody, on his home page. */
export const texts = {
  dispute: '部门争议',
} as const
