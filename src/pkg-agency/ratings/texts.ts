/** Words of an agency's page of ratings. */
export const texts = { title: '评价汇总' } as const
