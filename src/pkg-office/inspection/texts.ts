/** Words of the page of one inspection for those who supervise. */
export const texts = { title: '检查记录' } as const
