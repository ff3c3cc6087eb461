/** Words of an inspector's page of one inspection. */
export const texts = { open: '正在检查', over: '检查记录' } as const
