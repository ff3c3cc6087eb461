/** What is said of a dispute between agencies: never what it is about. */
export const disputeNotices = {
  raised: { title: '有一件执法争议要你单位写意见', body: '请看清争议的经过，在期限内写出意见和依据。' },
  raisedToBureau: { title: '有一件执法争议要你局协调', body: '双方的意见到齐以后开始协调，到期没写的也可以开始。' },
  opinionsIn: { title: '有一件执法争议可以协调了', body: '双方的意见已经到齐。' },
  begun: { title: '有一件执法争议开始协调了', body: '还没有写意见的，仍然可以写。' },
  toConfirm: { title: '有一件执法争议等你单位同意', body: '司法局记下了协调一致的内容，请看是不是同意。' },
  refused: { title: '有一件执法争议没有谈成', body: '有一方不同意记下的内容，请接着协调，或者起草处理意见。' },
  agreed: { title: '有一件执法争议协调一致了', body: '双方都同意了，请按记下的内容办。' },
  drafted: { title: '有一份处理意见等你报政府', body: '双方没有谈成，经办起草了处理意见。' },
  handlingReturned: { title: '处理意见退回来了', body: '请看退回的理由，改好再送，或者接着协调。' },
  proposed: { title: '有一件执法争议等你决定', body: '司法局提出了处理意见，请看双方的意见再决定。' },
  proposedToAgencies: { title: '有一件执法争议报政府了', body: '双方没有谈成，由政府决定。' },
  decided: { title: '政府对一件执法争议作了决定', body: '请看决定的内容，按决定办。' },
  returned: { title: '政府退回了一件执法争议', body: '请看退回的理由，接着协调，或者重写处理意见。' },
  withdrawn: { title: '有一件执法争议撤回了', body: '不用再办，经过还看得到。' },
  due: { title: '有一件执法争议快到期了', body: '请在期限内办。' },
  late: { title: '有一件执法争议过了期限', body: '请尽快办。' },
  escalated: { title: '有一件执法争议没有人按期办', body: '请督促办理。' },
} as const

/** What is wrong with what somebody wants to do. */
export const disputeIssues = {
  sameAgency: '不能和同一个部门争议，请选另一个',
  notOwnAgency: '只能以你单位的名义提出',
  firstAgency: '请选争议的另一方',
  noOpinion: '请写你单位的意见和依据',
  noBureau: '这两个部门没有共同的上级司法局，不能在这里协调',
  notYourBureau: '这两个部门不归你局协调',
  notLate: '还在等双方的意见，到期没写的才可以先协调',
  hasConfirmed: '你单位已经同意了',
  notRaiser: '只有提出的一方可以撤回',
} as const
