/** Words of the report page around its form. */
export const texts = { title: '反映问题', unsigned: '不登录也能反映' } as const
