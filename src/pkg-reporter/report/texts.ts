/** Words of the report page around its form. */
export const texts = {
  title: '反映问题',
  unsigned: '不登录也能反映',
  /** A request to mend what is stored of oneself begins so. */
  correction: '请更正我的信息。现在写的是：\n应该是：',
} as const
