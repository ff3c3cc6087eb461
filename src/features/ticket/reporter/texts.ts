import type { Outputs } from '@/platform/api'
import { dayText, spaced } from '@/ui/dates'

type State = Outputs['ticket']['show']['state']

/** Words of a report as its reporter follows it. */
export const texts = {
  page: '我的反映',
  next: (step: string) => `下一步：${step}`,
  before: (day: string) => `${dayText(day)}前`,
  canAnswerNow: '你不用等，现在就可以说解决没有。',
  canConfirmNow: '你不用等，看完就可以确认收到。',
  wholeBy: (day: string) => `全程最晚 ${dayText(day)}`,
  noTimeRuns: '现在暂停，不计时。',
  onBehalf: '替别人反映',
  filedAs: (who: string) => `你以${who}的身份反映`,
  filedOnBehalf: '替别人反映，没有写他是谁',
  noAgency: '没有指明部门',
  rejected: '为什么没有受理',
  rejectedText: '有新的情况可以重新反映；也可以拨打 12345，或者申请行政复议、提起诉讼。',
  appeal: (day: string, bureau: string) =>
    `不同意的，可以申请一次复核，最晚 ${dayText(day)}。交给${bureau}分管领导重新决定。`,
  appealOver: (day: string, _bureau: string) => `申请复核的时间已经过了，到 ${dayText(day)}为止，不能再申请。`,
  rejectedFinal: '复核后为什么没有受理',
  stateNotices: {
    mergedInto: {
      title: '和别人反映的同一件事一起办',
      text: '你的回执照旧有用，有了统一的回复会告诉你。别人看不到你是谁，你也看不到别人。',
    },
    suspended: {
      title: '正在复议或者诉讼，先不办',
      text: '法律规定不重复监督。暂停期间不计时；复议、诉讼有了结果，司法局会接着办或者按结果办结。有了判决，或者撤回了，点“补充情况”告诉我们。',
    },
    guidedToReview: {
      title: '这件事要通过复议或者诉讼解决',
      text: '下面写了找哪个机关、怎样申请。申请有期限，请留意日期。',
    },
    referredDiscipline: {
      title: '已经移送有权机关',
      text: '你反映的内容只有办理的机关看得到。有了结果会在这里回复你。',
    },
    referredCrime: {
      title: '已经移送有权机关',
      text: '有了结果会在这里回复你。',
    },
    rectifying: {
      title: '司法局已经要求部门整改',
      text: '部门要在期限内报告整改情况，司法局核查以后回复你。部门看不到你写的原文。',
    },
    proposeDecision: {
      title: '部门没有改到位',
      text: '司法局正在提请本级政府作出决定，这一件接着办。',
    },
  } as Partial<Record<State, { title: string; text: string }>>,
  keyLevels: { listed: '这一件被挂牌督办', elevated: '这一件由上级提级监督' },
  keyLevelText: '反映强烈的问题，司法局重点监督。',
  question: '司法局问你',
  questionNote: '补充之前，司法局的期限暂停，不影响你的权利。到期没有补充，就照现有的材料接着核查。',
  waits: { 'ticket.confirm': '确认存好了，还没有提交', 'ticket.reopen': '再办的要求存好了，还没有提交' } as Record<
    string,
    string
  >,
  waitsText: '在手机里等着。联网后自动提交，只交一次。',
  refused: '没有收下',
  seeWaiting: '看待发送',
  autoClose: '到期没有确认，会自动办结；办结时会写明，哪天以前还能要求再办。',
  passOn: '先转告托你反映的人',
  passOnText: '把下面的回复告诉他，再点“已告知”。他觉得没解决的，之后可以要求再办。',
  passOnLast: '把下面的回复告诉他，再点“已告知”。',
  last: '能再办的次数已经用完了',
  lastText:
    '你要求再办的，都办过了。还是没解决的，有新的情况或者证据可以重新反映；也可以拨打 12345，或者申请行政复议、提起诉讼。',
  lastEndsAfter: (day: string) => `不想确认也没关系，过了 ${dayText(day)}会自动办结。`,
  lastEnds: '不想确认也没关系，确认的期限到了会自动办结。',
  stars: (count: number) => `你给这次办理打了 ${count} 星`,
  kept: (until: string) => `觉得没解决的，${spaced(until)}以前可以要求再办。`,
  where: '交给谁办、为什么',
  whereNote: (office: string, rule: number) => `${office}·按规则第 ${rule} 条`,
  written: ({ photos, documents, voices }: { photos: number; documents: number; voices: number }) => {
    const added = [photos && `${photos} 张照片`, documents && `${documents} 份文件`, voices && '录音'].filter(Boolean)
    const last = added.pop()
    if (!last) return '我写的内容'
    return `${['我写的内容', ...added].join('、')}和${voices ? '' : ' '}${last}`
  },
  hide: '收起',
  total: '全程最晚',
  totalNote: '从提交算起，转出不重新计时',
  totalPaused: '现在暂停，不计时',
  inspection: '这次检查的记录',
  seen: '谁看过我的身份',
  seenNone: '没有人看过',
  seenNoneNote: '要看，须保管人和分管领导都同意，并写明理由。',
  seenBy: (unit: string, title: string) => `${unit} ${title}`,
  seenAt: (moment: string, times: number) => (times > 1 ? `${moment}·看了 ${times} 次` : moment),
  seenWhy: (reason: string) => `理由：${reason}`,
  visited: '被反映的部门来检查过你的企业',
  visitedNote: (day: string) => `${dayText(day)}得知。觉得和你的反映有关，可以再反映一次。`,
  watchAsk: '反映以后，有人为难过你吗',
  watchAskText:
    '比如突然多查、重罚、刁难。你的回答只有身份保管人知道，要帮你，他会找分管领导；执法部门不会知道。想说说情况，是另写一件反映，由司法所、司法局办，和原来那件一样保密。',
  watchNone: '没有',
  watchHappened: '有，说说情况',
  watchThanks: '知道了，谢谢你告诉我们',
  watchHeard: '你说有人为难你，已经记下',
  takenUp: '身份保管人已经接手',
  takenUpNote: (at: string) => `${dayText(at)}接手。执法部门不会知道。`,
  watchHeardNote: '怎样为难、是谁为难你，点这里另写一件，和原来那件一样保密。',
} as const
