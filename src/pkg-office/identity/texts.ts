/** Words of the page of sealed identities. */
export const texts = { title: '密封身份' } as const
