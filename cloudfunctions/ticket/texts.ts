import type { TicketState } from '../../src/contracts/ticket/states'

/** Sentences the server says about tickets. Notices never carry content: they may travel through WeChat. */
export const notices = {
  submitted: { title: '收到一件新反映', body: '请在期限内决定是否受理。' },
  accepted: { title: '司法所受理了你的反映', body: '点开看下一步由谁办、最晚哪一天。' },
  acceptedByBureau: { title: '司法局受理了你的反映', body: '点开看下一步由谁办、最晚哪一天。' },
  received: { title: '你的反映转给了别的司法所', body: '它已接收，全程期限不重新计算。' },
  rejected: (until: string, bureau: string) => ({
    title: '你的反映没有被受理',
    body: `不同意的，${until}以前（含当天）可以申请复核，交${bureau}分管领导重新决定。点开看理由和其他办法。`,
  }),
  transferredOut: { title: '一件反映转到你处', body: '请按期限接收；不归你处管的，请退回。' },
  disputeToDecide: { title: '有一件等你局指定由谁办', body: '两边都说不归自己管，请看双方意见后指定。' },
  disputeOpinion: { title: '一件反映的管辖有争议', body: '请写明你处的意见，供上级司法局指定时参考。' },
  disputeDecided: { title: '上级指定由你处办理', body: '不能再转出，请接着办理。' },
  disputeLapsed: { title: '一件争议先不用指定', body: '这件反映进入了复议或者诉讼，已经中止。' },
  disputeDecidedElsewhere: { title: '一件争议已经指定由别处办理', body: '点开看理由。' },
  disputed: { title: '正在确定由谁办理你的反映', body: '不用你做什么，全程期限照算。' },
  disputeOver: { title: '已经确定由谁办理你的反映', body: '点开看下一步和最晚哪一天。' },
  passOnOver: { title: '有一件过了可以转出的期限', body: '请接着办理；确实不归你处的，请提请上级指定。' },
  proposal: { title: '司法所提出了建议', body: '请按期限决定。' },
  proposalDismissed: { title: '司法局没有采纳你所的建议', body: '点开看理由，请继续办理。' },
  toAssign: { title: '有一件待研判交办', body: '司法所已受理，请研判。' },
  assigned: { title: '司法局开始办理你的反映', body: '点开看办理进展。' },
  explanation: { title: '司法局请你单位说明情况', body: '请在期限内提交说明。' },
  toReview: { title: '有一份说明等你审核', body: '审核以后才会发给司法局，期限照走。' },
  draftReturned: { title: '法制机构退回了说明', body: '点开看意见，改好再交。' },
  explanationEnded: { title: '有一份说明不用再交', body: '司法局不再要这份说明。' },
  keptMeanwhile: { title: '部门交来了材料，先存着', body: '这一件中止着，不用办。恢复办理时接着核查或者审查。' },
  agencyResponded: { title: '部门提交了说明', body: '请核查。' },
  moreRequested: {
    title: '请你补充一点情况',
    body: '补充之前司法局的期限暂停，不影响你的权利。到期没有补充，就照现有的材料接着核查。',
  },
  reporterReplied: { title: '反映人作了补充', body: '请继续核查。' },
  supplementOver: { title: '补充的时间已过', body: '司法局按现有情况继续核查，有新情况可以再反映。' },
  noSupplement: { title: '反映人没有补充', body: '补充的时间已过，请按现有情况继续核查。' },
  replied: { title: '你有一条新回复', body: '点开看回复，说说解决没有。' },
  informed: { title: '请说说这件事解决没有', body: '回复已经告知你，确认的期限从现在起算。到期没有回音，自动办结。' },
  passOn: { title: '有回复了，请转告', body: '请把结果告诉托你反映的人，再点“已告知”。' },
  toInform: { title: '回复已作出，请告知反映人', body: '告知以后才能办结。' },
  confirmed: { title: '反映人确认办结', body: '这一件已经办结。' },
  leadWithdrawn: {
    title: '反映人撤回了一件违法线索',
    body: '涉嫌违法犯罪的，不因撤回就不查：已另立一件，请接着办，不再找反映人。',
  },
  reopened: { title: '反映人要求再办', body: '请重新研判。' },
  closed: { title: '你的反映已办结', body: '觉得没解决的，里面写明哪天以前还可以要求再办。' },
  dueSoonForReporter: { title: '你有一件反映，等你办', body: '点开看要你做什么、最晚哪一天。' },
  dueSoon: { title: '有一件快到期了', body: '请尽快办理。' },
  overdue: { title: '有一件已经超期', body: '已报告上一级，请马上办理。' },
  refusalFiled: { title: '你拒绝检查的理由已交给司法所', body: '点开看司法所怎样处理。' },
  escalated: { title: '下级有一件已经超期', body: '请督促办理。' },
  escalatedUp: {
    title: '有一件逐级督促仍然超期，报到本级政府',
    body: '请督促司法局和有关部门办理。提请决定以前，内容由司法局报告，这里不显示。',
  },
  appealed: { title: '反映人申请复核', body: '反映人不同意不予受理，请决定收不收。' },
  overturned: { title: '复核后决定受理你的反映', body: '点开看下一步由谁办。' },
  upheld: { title: '复核后仍然没有受理', body: '点开看理由和别的办法。' },
  merged: { title: '你的反映和别人反映的是同一件事', body: '一起办理，你的回执继续有效，结果同样告诉你。' },
  joined: { title: '还有人反映了同一件事', body: '和你的反映一起办理，你的回执和期限都不变。' },
  parted: { title: '别人反映的那件改为单独办理', body: '不再和你的反映一起办，你的回执和期限都不变。' },
  unmerged: { title: '你的反映改为单独办理', body: '点开看下一步由谁办。' },
  splitOff: { title: '你反映的另一个问题单独立件了', body: '有自己的回执，点开看进展。' },
  guided: { title: '司法局建议你通过复议或诉讼解决', body: '点开看怎么办、到哪里办。' },
  referred: { title: '你的反映已移送有权机关', body: '有结果会告诉你。' },
  referredIn: { title: '收到一件移送', body: '点开看内容，处理后请填写结果。' },
  referralDue: { title: '移送的一件还没有结果', body: '请问一问进展，这不算超期。' },
  keyListed: { title: '你的反映列入重点督办', body: '点开看办理进展。' },
  suspended: { title: '你的反映暂停办理', body: '同一件事正在复议或诉讼，期限已暂停。' },
  goesOn: { title: '有一件恢复办理', body: '接着原来的那一步办，期限接着计算。' },
  resumed: { title: '你的反映恢复办理', body: '点开看下一步由谁办。' },
  extended: { title: '你的反映办理时间延长了', body: '点开看原因和新的最晚日期。' },
  letterToReporter: { title: '司法局发出了监督文书', body: '要求部门改正，点开看进展。' },
  letterDrafted: { title: '有一份文书等你签发', body: '请审阅后签发，或者让经办人修改。' },
  letterDraftReturned: { title: '局领导退回了一份文书草稿', body: '点开看退回的理由，改好再交。' },
  letter: { title: '司法局发来一份监督文书', body: '请按期整改；有异议的，请在期限内提出。' },
  letterWithdrawn: { title: '司法局采纳了你单位的异议', body: '文书已撤回。' },
  letterUpheld: { title: '司法局没有采纳你单位的异议', body: '请继续按文书整改。' },
  letterModified: { title: '司法局采纳了你单位的一部分异议', body: '原文书由新文书替代，请按新文书整改。' },
  letterEnded: { title: '一份监督文书已经撤回', body: '不用再按它整改和报告。' },
  objected: { title: '部门对监督文书提出异议', body: '请在期限内审查并作出决定。' },
  rectified: { title: '部门交来整改报告', body: '请核查是否改到位。' },
  partial: { title: '整改只到位了一部分', body: '点开看还差什么，请继续整改。' },
  fulfilled: { title: '司法局核查：整改到位', body: '这份监督文书办完了，不用再报告。' },
  unfulfilled: { title: '司法局核查：没有整改', body: '点开看理由。司法局可以提请政府作出监督决定。' },
  notRectified: { title: '部门没有按文书整改', body: '请决定是否提请政府作出监督决定。' },
  decisionProposed: { title: '司法局提请作出监督决定', body: '请审阅后决定或者退回。' },
  decisionReturned: { title: '政府退回了监督决定的提请', body: '点开看意见。' },
  decided: { title: '政府作出了监督决定', body: '请按决定整改并报告。' },
  decidedToBureau: { title: '政府作出了监督决定', body: '决定书已经送到部门，请跟踪整改，收到报告后核查。' },
  decidedToReporter: { title: '政府作出了监督决定', body: '要求部门改正，点开看进展。' },
  addedTo: { title: '反映人补充了情况', body: '点开看写了什么。' },
  writtenTo: { title: '办理单位给你留了话', body: '点开看，也可以接着补充。' },
  formsDue: {
    first: { title: '上月的反馈表可以报送了', body: '打开“反馈表”，核对后报送司法局。' },
    soon: { title: '上月的反馈表快到交的日子了', body: '打开“反馈表”，核对后报送司法局。' },
    last: { title: '上月的反馈表今天是最后一天', body: '打开“反馈表”，核对后报送司法局。' },
    late: { title: '上月的反馈表过期还没报', body: '打开“反馈表”，核对后马上报送司法局。' },
  },
  formsLate: { title: '有司法所没有按时报送反馈表', body: '点开看是哪几个所，请催一催。' },
  recurred: { title: '你反映的问题又发生了，可以要求再办', body: '点开写明情况，司法局接着办。' },
  lookBackDue: { title: '有一件办结的该“回头看”了', body: '请问一问问题有没有再发生。' },
} as const

/** What the timeline says of a case that was suspended before its place was kept. */
export const resumedAnew = (reason: string) =>
  `${reason}\n（中止以前办到哪一步，系统没有记下来，所以从研判交办重新开始。）`

/** A report by its number alone, then what to do. */
export const aboutNumber = (number: string, body: string) => `${number}。${body}`

/** Which ticket a notice is about, in words that may be said of it, then what to do. */
export const noticeAbout = (number: string, about: readonly string[], body: string) =>
  `${[number, ...about].join('·')}。${body}`

/** What happens next and who does it, for the reporter. */
export const nextSteps: Record<TicketState, string> = {
  submitted: '等司法所决定收不收',
  accepted: '等司法局研判，交给谁办',
  rejected: '没有受理，可以看看理由和别的办法',
  transferred: '等新的司法所接收',
  disputed: '正在确定由谁办理',
  assigned: '等司法局要部门说明情况',
  awaitingAgency: '等执法部门说明情况',
  verifying: '司法局正在核查',
  awaitingReporter: '请你补充情况',
  rejectionAppealed: '等司法局分管领导决定收不收',
  rejectedFinal: '复核后没有受理，可以看看别的办法',
  mergedInto: '和同一件事一起办理，等统一回复',
  rectifying: '等执法部门按监督文书整改',
  objectionReview: '司法局正在审查部门的异议',
  rectificationCheck: '司法局正在核查整改情况',
  proposeDecision: '部门没有改到位，司法局正在提请政府决定',
  suspended: '等复议或诉讼有结果，期限已暂停',
  guidedToReview: '请通过复议或诉讼解决',
  referredDiscipline: '等有权机关处理',
  referredCrime: '等有权机关处理',
  replied: '看回复，说说解决没有',
  awaitingConfirmation: '看回复，说说解决没有',
  closed: '已经办结',
  withdrawn: '你已撤回',
}

/** A short matter stays with the office that read it first. */
export const directStep = '等司法所直接回复你'
/** Where nobody of the office may act, its bureau does. */
export const handedUpSteps: Partial<Record<TicketState, string>> = {
  submitted: '等司法局决定收不收',
  transferred: '等司法局接收',
  accepted: '等司法局直接回复你',
}

/** On behalf of somebody: he must be told first. */
export const passOnStep = '请把回复告诉托你反映的人，再点“已告知”'
/** It may not be asked to be done again any more. */
export const lastReplyStep = '看回复，看完可以确认收到'

/** What a reporter who did not sign in is called. */
export const unsignedTitle = '未登录的反映人'
/** What the reporter reads of a wrong that was put right at once: the reply, and what was corrected. */
export const correctedReply = (corrected: string, text: string) => `${text}\n当场改正：${corrected}`

/** What the reporter reads when an agency is led from above. */
export const superiorReply = (superior: string, text: string) => `已告知${superior}。${text}`

/** Words of a 监督决定书 that the government issues (行政执法监督条例第29条). */
export const decisionTitle = (agency: string) => `关于责令${agency}改正的行政执法监督决定`
export const decisionBasis = '《行政执法监督条例》第二十九条'

/** What stands where a report was that only discipline inspection may read now. */
export const handedOver = '内容已移送纪检监察机关，这里不再显示。'

export const actorNames = {
  reporter: '反映人',
  agency: '执法部门',
  government: '本级政府',
  discipline: '纪检监察机关',
  system: '系统',
} as const

export const routingWords = {
  region: (township: string) => `地区：${township}`,
  agency: (name: string) => `部门：${name}`,
  noAgency: '部门：没有指明',
  category: (words: string) => `类别：${words}`,
  rule: (number: number, note: string) => `按规则第 ${number} 条：${note}`,
}

/** Why another report may be about the same matter. */
export const similarWords = {
  agency: '同一部门',
  noAgency: '都没有指明部门',
  category: '同类问题',
  township: '同一个镇（街道）',
  office: '同一个司法所',
  alike: (percent: number) => `文字相近 ${percent}%`,
}

/** Why another office handles a report than the one that the rule chose. */
export const passedOnTo = (from: string, to: string) => `后来由${from}转到${to}`

export const titleOf = (category: string, clause: string) => `${category}：${clause}`

export const refusalTicket = (agency: string, reason: string) => `企业拒绝了${agency}的检查，写明的理由：${reason}`

export const fieldIssues = {
  agencyNeeded: '请选择是哪个部门，才能要它说明',
  future: '日期不能晚于今天',
  betrayal: (found: readonly string[]) =>
    `这里有能看出反映人的内容：${found.map((words) => `“${words}”`).join('、')}。请换个说法。`,
  phoneWritten: '这里不能写电话号码和别的长号码，请去掉；钱数请写上“元”；要留联系方式，写司法所、司法局公布的办公电话',
  overruled: '反映人申请过复核，分管领导已经改为受理，不能再不予受理',
  digestShort: '校验码要写全前 12 位，只有数字和 A 到 F',
  attachment: '有照片、录音或文件已经失效，请删掉重传',
  disputeLapsed: '进入复议或者诉讼，工单中止，没有指定',
  passedDocument: '反映人没有选“公开”，他写的文件里是原话，不能转给部门；请写进摘要',
  passed: '只能把这一件里的照片和文件转给部门，录音不能转',
  tooManyDocuments: (most: number) => `最多 ${most} 份文件，请删掉一些`,
  tooManyPhotos: (most: number) => `最多 ${most} 张照片，请删掉一些`,
  tooManyVoices: (most: number) => `最多 ${most} 段录音，请删掉一些`,
  inspection: '没有这次检查，请重新选择',
  otherAgency: '这次检查不是你选的部门做的，请改选部门，或者改选检查',
  township: '请选择在哪个镇（街道）',
  category: '请选择是什么问题',
  kind: '请选择是哪一类',
  source: '请选择从哪里来',
  shortPathOnly: '只有咨询、表扬和意见可以直接回复，其他的请交司法局研判。',
  sealedByPhone: '密封的反映不能打电话告知，请在这里告知。',
  unsignedByPhone: '反映人没有登录，也没有留电话，请在这里告知，他用查询码能看到。',
  noDialogue: '编号或者查询码不对。请对照记下来的再输一次。',
  noVoice: '没有登录时不收录音，声音能认出是谁。请写成文字，或者传照片。',
  starsNeeded: '请点星星打分',
  answerNeeded: '请选择有没有',
  textNeeded: (least: number) => `请写明情况，至少 ${least} 个字`,
  onBehalf: '这是替别人反映的，要由反映人转告以后自己点“已告知”。',
  reopenLimit: '要求再办的次数已经用完，不能再要求。有新的事实请重新反映。',
  judged: '法院或者复议机关已经有了结果，不能再要求办。不服的，按判决书、决定书上写的办法办；有新的事实请重新反映。',
  reopenProof: '可以要求再办的时间已经过了，再办要有新的证据：请附上照片或者文件。没有的，请重新反映。',
  // One rule, said from both sides: as long as it can be passed on it is; when not, the bureau asks the superior; what the
  // superior decided stands.
  noTransfer: {
    transferLimit: '转出的次数已经用完，不能再转。确实不归这里管的，由司法局提请上级指定由谁办。',
    tooLate: '已经过了可以转出的期限，不能再转。确实不归这里管的，由司法局提请上级指定由谁办。',
  },
  disputeNotYet: '现在还可以转出：不归这里管的，请直接转出；不能再转的时候，才提请上级指定。',
  disputeDecided: '上级已经指定由谁办，不能再转，也不能再提请指定，请接着办理。',
  notAParty: '只能指定给有争议的两个司法所中的一个',
  noSuperior: '找不到共同的上级司法局，请联系市司法局。',
  proposalPending: '已经提了建议，请等司法局决定。',
  sameOffice: '现在就在这个司法所，请选别的。',
  appealOnce: '已经申请过一次复核，不能再申请。有新的事实请重新反映。',
  appealLate: '申请复核的时间已经过了。有新的事实请重新反映。',
  objectByReviewer: '异议由你单位的法制机构提出。请把理由告诉他们，由他们提出。',
  objectLate: '已超过提出异议的期限，请按文书整改。',
  sameTicket: '不能并入自己，请选另一件。',
  parentNotOpen: '那一件已经有回复或者办结，不能并入，请选正在办的一件。',
  otherBureau: '那一件不归同一个司法局办，不能并入。',
  hasChildren: '这一件已经并入了别的反映，请先分开。',
  extendedOnce: '总期限已经延长过一次，不能再延长。',
  noTotal: '总期限已经停止，不用延长。',
  noLetter: '请先起草文书，再发出。',
  draftVersion: '这一页不是最新的，请刷新后再改',
  draftSaved: (by: string) => `${by}刚刚存过这份草稿，你写的没有存上去，还在这里。请看过他存的，再决定用哪一份。`,
  draftPending: '还有一份没有发出的草稿，请先发出或者删掉。',
  draftReturned: '这份草稿已经退回经办，等改好再交上来。',
  rectifyDays: (least: number, most: number) => `整改天数请填 ${least} 到 ${most} 的整数`,
  wrongLetter: '现在不能发这种文书。',
  letterKind: '这种文书不能由你起草。',
  heldLater: '日期不能晚于今天',
  lookBackNotYet: '这一件不在这次“回头看”里。',
  lookBackEarly: '还没有到“回头看”的日子，到了那一天再记。',
  noTicket: '没有这一件，请重新选择',
  notVertical: '只有垂直管理的部门才由上级处理，这个部门请直接发监督文书。',
  vertical: '这个部门由上级垂直管理，不能给它发监督文书，请告知它的上级机关。',
  softLetter: '建议书没有落实的，请改发督办函或者意见书，不能直接提请政府决定。',
  decisionFinal: '监督决定由政府作出，不能在这里提出异议，请按决定整改。',
  decisionStands: '监督决定由政府作出，司法局不能修改、撤回，也不能用别的文书替代。',
  objectedOnce: '这份文书已经提过一次异议，请按文书整改。',
  replyNeeded: '请写给反映人看的回复，至少 10 个字',
  demandsNeeded: '请写修改后的要求，至少 5 个字',
  onlyOnModify: '只有修改要求，才另写要求和整改天数。维持的，按原来的要求和期限整改。',
  onlyOnWithdraw: '只有撤回文书，才写给反映人看的回复。',
  onlyOnPass: '只有整改到位，才写给反映人看的回复。',
  noVoiceAsProof: '只附照片和文件，录音不作证明',
  noVoiceOfLead: '登记线索只附照片和文件，录音请写成文字',
  noIdentity: '这一件没有存下是谁反映的，打不开。要联系反映人，请在这里给他留话，他用查询码能看到。',
  nobodys: '反映人撤回了这一件，没有人可以问、可以告知。请按现有的材料接着办，回复以后自动办结。',
  nothingAsked: '现在没有要你回答的问题。',
  noProposal: '请先起草提请报告。',
} as const
