/** Words of an agency's page of one inspection. */
export const texts = { title: '检查记录' } as const
