/** Words of the sign-in page. */
export const texts = { title: '登录', demoTitle: '选一个人物', complaint: '不登录，直接反映' } as const
