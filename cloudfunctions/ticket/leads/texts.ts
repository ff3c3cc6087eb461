/** What is said of leads that office or bureau put on record. */
export const leadIssues = {
  namedInside: (found: readonly string[]) => `请去掉${found.join('、')}：姓名和电话只写在各自那一栏，别处大家都看得到`,
  sealedName: '密封的不登记姓名，请去掉。反映人凭查询码看进展',
  sealedPhone: '密封的不登记电话，请去掉。反映人凭查询码看进展',
  known: (receiptNumber: string) => `这个编号已经登记过，回执编号 ${receiptNumber}。请打开那一件补充，不用再登记`,
  knownElsewhere: '这个编号已经登记过，不归你单位看，不用再登记',
  receivedEarly: '收到日期不能早于事情发生的日期，请改其中一个',
  noOffice: '这里没有司法所受理，请从列表里另选一个镇（街道）',
  codeUsed: '这个查询码已经用过。这一件可能已经登记好了，请先到登记台账里看',
  noPhone: '这一件没有登记电话，请让反映人凭查询码看回复。',
  noWay: '只有登记的来访、来电、来信和转来的线索才能这样告知，请选“在这里告知”。',
  order: '开始的日子不能晚于结束的日子',
} as const

/** In which capacity the originator of a registered lead stands on the ticket. */
export const registeredTitle = '登记的反映人'

/** How it was told, for the timeline of office and bureau. */
export const toldBy = {
  phone: '打电话告知',
  inPerson: '当面告知',
  letter: '寄信或者回函告知',
} as const

/** Words of the ledger on paper. */
export const ledgerPaper = {
  fileName: (unit: string, from: string, until: string) => `${unit} 涉企诉求台账 ${from}至${until}`,
  sheet: '涉企诉求台账',
  columns: [
    '序号',
    '回执编号',
    '收到日期',
    '登记日期',
    '登记单位',
    '从哪里来',
    '来件编号',
    '问题类型',
    '涉及部门',
    '镇（街道）',
    '涉民营企业',
    '办理情况',
  ],
  sealed: '密封',
  yes: '是',
  no: '',
} as const
