import type { AgencyDisputeMatter } from '../../../src/contracts/agencyDisputeLists'

/** What is said of a dispute between agencies: never what it is about. */
export const disputeNotices = {
  raised: { title: '一件部门争议要你单位写意见', body: '请看清争议的经过，在期限内写出意见和依据。' },
  raisedToBureau: { title: '一件部门争议要你局协调', body: '双方的意见到齐以后开始协调，到期没写的也可以开始。' },
  opinionsIn: { title: '一件部门争议可以协调了', body: '双方的意见已经到齐。' },
  opinionAdded: { title: '一件部门争议的意见有新内容', body: '有一方补写或者改了意见，请看过再往下办。' },
  begun: { title: '一件部门争议开始协调了', body: '还没有写意见的，法制机构或者负责人仍然可以写。' },
  toConfirm: { title: '一件部门争议等你单位同意', body: '司法局记下了协调一致的内容，请看是不是同意。' },
  toConfirmAgain: {
    title: '一件部门争议等你单位重新同意',
    body: '司法局改了记下的内容，先前的同意不算了，请再看一遍。',
  },
  refused: { title: '一件部门争议没有谈成', body: '有一方不同意记下的内容，请接着协调，或者起草处理意见。' },
  refusedByOther: { title: '对方不同意一件部门争议里记下的内容', body: '司法局接着协调。' },
  givenUp: { title: '一件部门争议不再等双方同意', body: '司法局接着办。' },
  agreed: { title: '一件部门争议协调一致了', body: '双方都同意了，请按记下的内容办。' },
  drafted: { title: '有一份处理意见等你报政府', body: '经办起草了处理意见，请看过双方的意见再报。' },
  handlingReturned: { title: '处理意见退回来了', body: '请看退回的理由，改好再送，或者接着协调。' },
  proposed: { title: '一件部门争议等你决定', body: '司法局提出了处理意见，请看双方的意见再决定。' },
  proposedToAgencies: { title: '一件部门争议报政府了', body: '双方没有谈成，由政府决定。' },
  decided: { title: '政府对一件部门争议作了决定', body: '请看决定的内容，按决定办。' },
  returnedToAgencies: {
    title: '一件部门争议由司法局接着协调',
    body: '政府请司法局接着协调，有新的情况，你单位可以补写意见。',
  },
  returned: { title: '政府退回了一件部门争议', body: '请看退回的理由，接着协调，或者重写处理意见。' },
  withdrawn: { title: '一件部门争议撤回了', body: '不用再办，经过还看得到。' },
  due: { title: '一件部门争议快到期了', body: '请在期限内办。' },
  late: { title: '一件部门争议过了期限', body: '请尽快办。' },
  escalated: { title: '一件部门争议没有人按期办', body: '请督促办理。' },
  escalatedUp: {
    title: '一件部门争议逐级督促仍然超期',
    body: '请督促司法局办理。提请决定以前，内容由司法局报告，这里不显示。',
  },
} as const

/** What handlers of an agency read when whoever speaks for it is asked. */
export const handlerNotices = {
  raised: { title: '一件部门争议等你单位的意见', body: '由法制机构或者负责人在期限内写，你可以看。' },
  toConfirm: { title: '一件部门争议等你单位表示', body: '由法制机构或者负责人看过记下的内容再表示，你可以看。' },
  toConfirmAgain: {
    title: '一件部门争议等你单位重新表示',
    body: '记下的内容改了，由法制机构或者负责人再看一遍，你可以看。',
  },
  due: { title: '一件部门争议快到期了', body: '由法制机构或者负责人办，请告诉他们。' },
  late: { title: '一件部门争议过了期限', body: '由法制机构或者负责人办，请告诉他们。' },
} as const

/** Which dispute a line is about: between whom and since when, never what it is about. Stands before what is said of it. */
export const whichDisputeNotices = {
  with: (agency: string, day?: string) => ({ title: '', body: `与${agency}的争议，${day}提出。` }),
  between: (first: string, second?: string, day?: string) => ({
    title: '',
    body: `${first}与${second}的争议，${day}提出。`,
  }),
} as const

/** A day of this or the last year. */
export const dayInNotice = (month?: number, date?: number) => `${month}月${date}日`

/** What is wrong with what somebody wants to do. */
export const disputeIssues = {
  sameAgency: '不能和同一个部门争议，请选另一个',
  notOwnAgency: '只能以你单位的名义提出',
  firstAgency: '请选争议的另一方',
  bureauOpinion: '司法局登记的，由双方各自写意见，这里不用写',
  bureauFiles: '司法局登记的，由双方各自附照片和文件',
  noOpinion: '请写你单位的意见和依据',
  noBureau: '这两个部门没有共同的上级司法局，不能在这里协调',
  notYourBureau: '这两个部门不归你局协调',
  notLate: '还在等双方的意见，到期没写的才可以先协调',
  hasConfirmed: '你单位已经同意了',
  noPaper: '现在还没有这份文件',
  notRaiser: '只有提出的一方可以撤回',
} as const

/** Words of the papers of a dispute. */
export const disputePaper = {
  kinds: { handling: '行政执法争议处理意见', agreement: '行政执法争议协调一致意见', decision: '行政执法争议决定' },
  marks: { handling: '争议', agreement: '协调', decision: '争议' },
  gap: '　',
  /** On the way of a dispute: what the paper went out under, a line each. */
  proposed: (number: string, signer: string) => `${number}\n签发人：${signer}`,
  signerOf: (line: string) => line.replace(/^签发人：/, ''),
  bureauEnd: /司法局$/,
  governmentEnd: '人民政府',
  titles: {
    handling: (title: string) => `关于“${title}”争议的处理意见`,
    agreement: (title: string) => `关于“${title}”争议的协调一致意见`,
    decision: (title: string) => `关于“${title}”争议的决定`,
  },
  matters: {
    itemList: '行政执法事项清单',
    caseJurisdiction: '案件管辖',
    crossField: '跨领域执法',
    crossRegion: '跨区域执法',
    lawApplication: '法律适用',
  } satisfies Record<AgencyDisputeMatter, string>,
  both: (first: string, second: string) => `${first}、${second}`,
  addressee: (name: string) => `${name}：`,
  headings: {
    facts: '一、争议的情况',
    opinions: '二、双方的意见',
    coordination: '三、协调的情况',
    handling: '四、处理意见',
    agreement: '三、协调一致的内容',
    decision: '三、决定',
  },
  what: (first: string, second: string, matter: string, raisedBy: string, day: string) =>
    `${first}与${second}之间有争议，涉及${matter}，由${raisedBy}于${day}提出。`,
  says: (agency: string, words: string) => `${agency}认为：${words}`,
  silent: (agency: string) => `${agency}没有在期限内提出书面意见。`,
  noAgreement: '我局听取双方意见、进行了协调，双方没有取得一致意见。',
  notAgreed: '我局听取双方意见、进行了协调，记下的下列内容没有得到双方同意：',
  plea: '根据《行政执法监督条例》第十三条，现将以上处理意见报上，请予决定。',
  agreed: '根据《行政执法监督条例》第十三条，经我局协调，双方对以上内容都已同意，请按以上内容办。',
  decided: (bureau: string) =>
    `经${bureau}协调，双方没有取得一致意见。根据《行政执法监督条例》第十三条，现作出以下决定：`,
  answer: (government: string) => `附：${government}的决定`,
  noDate: (year: string) => `${year}年　月　日`,
  watermarks: { drafted: '草稿', returned: '已退回' },
  fileName: (kind: string, title: string) => `${kind} ${title}`,
} as const
