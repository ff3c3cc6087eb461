/** Words of a person's own ways of looking at the queue. */
export const texts = {
  page: '我的视图',
  intro: '把常看的筛选存下来，点一下就到。只有你自己看得到，最多 20 个。',
  now: '现在的筛选',
  onlys: { waiting: '等我办', open: '全部在办', closed: '已办结' },
  searched: (words: string) => `搜“${words}”`,
  name: '起个名字',
  nameHint: '例如：核查中的',
  save: '存下现在的筛选',
  saved: '已存下',
  noName: '请起个名字',
  mine: '存下的视图',
  open: (name: string) => `看“${name}”`,
  remove: '删掉',
  removeOf: (name: string) => `删掉“${name}”`,
  removed: '已删掉',
  none: '还没有存过视图。先在工单列表里筛好，再回到这里存下。',
} as const
