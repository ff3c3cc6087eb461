/** Words of the enterprise's page of one inspection. */
export const texts = { open: '正在检查', over: '检查记录', blocked: '入企检查' } as const
