/** Words of the page of a month's forms. */
export const texts = { title: '本月反馈表', ofOffices: '各所反馈表' } as const
