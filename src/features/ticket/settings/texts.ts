import { dayText } from '@/ui/dates'

type Unit = 'calendarDay' | 'workingDay' | null

/** Words of the page of clocks and numbers. */
export const texts = {
  page: '期限和次数',
  onlyCity: '全市统一，由市司法局分管领导改。你可以看。',
  groups: {
    intake: '受理和交办',
    inquiry: '说明和核查',
    letter: '监督文书',
    closing: '回复和办结',
    times: '次数和天数',
    visit: '入企检查',
    protection: '保护反映人',
    register: '普遍性、突出性问题',
    upload: '照片和录音',
  },
  units: { calendarDay: '自然日', workingDay: '工作日' },
  value: (amount: number, unit: Unit, unitWords: string) =>
    unit ? `${amount} 个${unit === 'workingDay' ? '工作日' : '自然日'}` : [amount, unitWords].filter(String).join(' '),
  warn: (days: number) => (days ? `到期前 ${days} 个工作日提醒` : '到期前不提醒'),
  changed: '改过',
  source: '依据',
  usual: '默认',
  past: '改过的经过',
  neverChanged: '一直是默认的，没有改过。',
  step: (before: string, after: string) => `${before}改成${after}`,
  isReset: '恢复默认',
  changedBy: (who: string, at: string) => `${who}·${dayText(at)}`,
  change: '改这一项',
  reset: '恢复默认',
  resetTo: (value: string) => `恢复成${value}`,
  amount: (least: number, most: number) => `多少，${least} 到 ${most}`,
  unit: '按什么算',
  warnBefore: '到期前几个工作日提醒，0 是不提醒',
  sourceField: '依据',
  sourceHint: '例如：《四川省行政执法监督条例》第二十条',
  shortSource: '请写明依据，至少 5 个字',
  range: (least: number, most: number) => `请填 ${least} 到 ${most} 的整数`,
  warnRange: '请填整数，要比期限短',
  save: '保存这一项',
  ask: (words: string) => `改成${words}吗`,
  yes: '改成这样',
  done: '已改，以后开始的按新的算',
} as const
