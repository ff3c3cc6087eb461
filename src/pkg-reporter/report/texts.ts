/** Words of the report page around its form. */
export const texts = {
  title: '反映问题',
  unsigned: '不登录也能反映',
  /** How requests about what is stored of oneself begin. */
  requests: {
    correction: '请更正我的信息。现在写的是：\n应该是：',
    deletion: '请删除我的信息。要删的是：\n为什么：',
  },
} as const
