/** Yes/no facts: a "no" is a fact to look into, not just a low score. `good` is the answer that is fine; `mayBeUnknown`
 *  marks what an owner cannot be expected to know. */
export const ratingFacts = [
  { key: 'certificateShown', words: '出示了执法证件', good: true, mayBeUnknown: false, source: '行政处罚法第五十五条' },
  {
    key: 'twoOfficers',
    words: '来了两名以上执法人员',
    good: true,
    mayBeUnknown: false,
    source: '行政处罚法第四十二条',
  },
  {
    key: 'purposeExplained',
    words: '说清了查什么、凭什么查',
    good: true,
    mayBeUnknown: false,
    source: '国办发〔2024〕54号',
  },
  {
    key: 'itemPublished',
    words: '查的事项公布过',
    good: true,
    mayBeUnknown: true,
    source: '国办发〔2024〕54号',
  },
  {
    key: 'onlyRelevantMaterial',
    words: '只要了相关的材料',
    good: true,
    mayBeUnknown: true,
    source: '海南省涉企行政检查条例（试行）第十七条',
  },
  { key: 'favoursTaken', words: '收钱收物、要人请客', good: false, mayBeUnknown: false, source: '国办发〔2024〕54号' },
] as const

/** Matters of degree, one to five stars. */
export const ratingStars = [
  { key: 'attitude', words: '态度' },
  { key: 'competence', words: '懂不懂行' },
  { key: 'guidance', words: '给不给指导' },
  { key: 'disturbance', words: '不耽误生意' },
  { key: 'promptness', words: '结果告诉得及时' },
  { key: 'overall', words: '总的感觉' },
] as const
