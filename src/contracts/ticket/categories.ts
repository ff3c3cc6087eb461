/** Categories of feedback: key → words for a form, an example, and the group it belongs to. */
export const ticketCategories = {
  qualification: { group: 'people', words: '没有资格执法', example: '没有执法证的人来检查，或不是有权的单位。' },
  procedure: { group: 'people', words: '没亮证件、没手续', example: '没亮证件、只来一个人、没说明原因、没有文书。' },
  uniformEquipment: { group: 'people', words: '着装装备不规范', example: '着装、标识或执法记录仪不规范。' },
  decisionUnlawful: { group: 'decision', words: '决定违法', example: '罚错了、查封没有依据。' },
  decisionImproper: { group: 'decision', words: '决定明显不当', example: '和别家比，处理明显过重或不公平。' },
  penaltyDiscretion: { group: 'decision', words: '罚得轻重不一', example: '同样的事，罚款差别很大。' },
  inaction: { group: 'delay', words: '拖着不办', example: '有案不立、互相推诿、办得太慢。' },
  fineInsteadOfManage: { group: 'delay', words: '只罚不管', example: '罚完就走，问题一直在。' },
  arbitraryCharge: { group: 'arbitrary', words: '乱收费', example: '没有依据收钱，或收得比标准多。' },
  arbitraryFine: { group: 'arbitrary', words: '乱罚款', example: '没有依据罚款，或罚款不给票据。' },
  arbitraryInspection: { group: 'arbitrary', words: '乱检查', example: '没有计划、没有公布的事项也来查。' },
  arbitrarySeizure: { group: 'arbitrary', words: '乱查封', example: '随意查封、扣押，不给清单。' },
  arbitraryLevy: { group: 'arbitrary', words: '乱摊派', example: '要赞助、要订购、要捐款。' },
  frequency: { group: 'frequency', words: '检查太频繁', example: '短时间内来得太多。' },
  duplicate: { group: 'frequency', words: '重复检查', example: '刚查过的内容又来查。' },
  multiAgency: { group: 'frequency', words: '多头检查', example: '几个部门分头来查同一件事。' },
  rudeEnforcement: { group: 'manner', words: '态度粗暴', example: '骂人、推搡、威胁。' },
  campaignStyle: { group: 'manner', words: '运动式执法', example: '一阵风，过后不管。' },
  oneSizeFitsAll: { group: 'manner', words: '一刀切', example: '不看情况，一律停业。' },
  mechanical: { group: 'manner', words: '机械执法', example: '只抠字眼，不讲道理。' },
  excessive: { group: 'manner', words: '过度执法', example: '小毛病按大问题处理。' },
  crossRegion: { group: 'profit', words: '违规异地执法', example: '外地执法人员没有手续就来。' },
  profitDriven: { group: 'profit', words: '为了钱执法', example: '罚款有指标，专挑能罚的罚。' },
  corruption: { group: 'profit', words: '吃拿卡要', example: '要钱要物、要人请客。' },
  disclosure: { group: 'other', words: '泄露秘密', example: '把商业秘密或举报人说了出去。' },
  retaliation: { group: 'other', words: '打击报复', example: '反映之后被刁难。' },
  systemSuggestion: { group: 'other', words: '制度建议', example: '规定不合理，建议改一改。' },
  consultation: { group: 'other', words: '咨询', example: '想问问该怎么办。' },
  praise: { group: 'other', words: '表扬', example: '做得好，想说一声。' },
  outOfScope: { group: 'other', words: '其他', example: '上面都不是。' },
} as const

export type TicketCategory = keyof typeof ticketCategories
export const ticketCategoryKeys = Object.keys(ticketCategories) as [TicketCategory, ...TicketCategory[]]

/** First choices of the report form; the rest stand under "更多". */
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
