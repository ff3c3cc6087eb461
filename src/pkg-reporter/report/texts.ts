/** Words of the report page around its form. */
export const texts = { title: '反映问题' } as const
