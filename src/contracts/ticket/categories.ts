/** Categories of feedback: key → words for a form, and the group it belongs to. */
export const ticketCategories = {
  qualification: { group: 'people', words: '没有资格执法' },
  procedure: { group: 'people', words: '没亮证件、没手续' },
  uniformEquipment: { group: 'people', words: '着装装备不规范' },
  decisionUnlawful: { group: 'decision', words: '决定违法' },
  decisionImproper: { group: 'decision', words: '决定明显不当' },
  penaltyDiscretion: { group: 'decision', words: '罚得轻重不一' },
  inaction: { group: 'delay', words: '拖着不办' },
  fineInsteadOfManage: { group: 'delay', words: '只罚不管' },
  arbitraryCharge: { group: 'arbitrary', words: '乱收费' },
  arbitraryFine: { group: 'arbitrary', words: '乱罚款' },
  arbitraryInspection: { group: 'arbitrary', words: '乱检查' },
  arbitrarySeizure: { group: 'arbitrary', words: '乱查封' },
  arbitraryLevy: { group: 'arbitrary', words: '乱摊派' },
  frequency: { group: 'frequency', words: '检查太频繁' },
  duplicate: { group: 'frequency', words: '重复检查' },
  multiAgency: { group: 'frequency', words: '多头检查' },
  rudeEnforcement: { group: 'manner', words: '态度粗暴' },
  campaignStyle: { group: 'manner', words: '运动式执法' },
  oneSizeFitsAll: { group: 'manner', words: '一刀切' },
  mechanical: { group: 'manner', words: '机械执法' },
  excessive: { group: 'manner', words: '过度执法' },
  crossRegion: { group: 'profit', words: '违规异地执法' },
  profitDriven: { group: 'profit', words: '为了钱执法' },
  corruption: { group: 'profit', words: '吃拿卡要' },
  disclosure: { group: 'other', words: '泄露秘密' },
  retaliation: { group: 'other', words: '打击报复' },
  systemSuggestion: { group: 'other', words: '制度建议' },
  consultation: { group: 'other', words: '咨询' },
  praise: { group: 'other', words: '表扬' },
  outOfScope: { group: 'other', words: '其他' },
} as const

export type TicketCategory = keyof typeof ticketCategories
export const ticketCategoryKeys = Object.keys(ticketCategories) as [TicketCategory, ...TicketCategory[]]

/** First choices of the report form; the rest stand behind "所有类别". */
export const commonCategories = [
  'arbitraryCharge',
  'arbitraryFine',
  'frequency',
  'procedure',
  'arbitrarySeizure',
  'rudeEnforcement',
  'inaction',
  'corruption',
  'outOfScope',
] as const satisfies TicketCategory[]
