import { dayText } from '@/ui/dates'

const reached = { sealed: '密封', named: '没有密封', unsigned: '没有登录' } as const

/** Words of what the identity custodian looks into for reporters. */
export const texts = {
  page: '有人为难反映人',
  intro: '只有身份保管人看得到。只写编号，看不到是谁、反映什么。',
  parts: [
    { key: 'waiting', text: '等办的' },
    { key: 'handled', text: '办过的' },
  ],
  partsLabel: '等办的还是办过的',
  emptyTitle: '没有等办的',
  emptyText: '反映人回答有人为难他，或者被反映的部门去他的企业检查过，会列在这里。',
  emptyHandledTitle: '还没有办过的',
  emptyHandled: '办过的留在这里，写明谁在什么时候做了什么。',
  kinds: { said: '一位反映人说有人为难他', visited: '被反映的部门去检查过他的企业' },
  row: (number: string, at: string, reach: keyof typeof reached) => `${number}·${dayText(at)}·${reached[reach]}`,
  firstStep: {
    said: '马上告诉分管领导，商量怎么帮他。',
    visited: '告诉分管领导，看这次检查和他反映的事有没有关系。',
  },
  reach: {
    sealed: '要联系他，由司法局经办按编号申请查看身份，你和分管领导都同意以后联系。',
    named: '这一件没有密封，司法局按编号能查到他是谁，可以直接联系他。',
    unsigned: '他没有登录，查不到是谁，司法局按编号找到这一件，给他留话。',
  },
  keepQuiet: '不要去问被反映的部门：一问，部门就知道了。',
  handledBy: (name: string, at: string) => `${name}·${dayText(at)}办了`,
  handle: '写明做了什么',
  note: '做了什么',
  noteHint: '例如：当天告诉了分管领导，已请经办申请查看身份，准备联系他',
  noteShort: (least: number) => `请写明做了什么，至少 ${least} 个字`,
  told: '反映人会知道有人接手了，不会看到你写的内容。',
  save: '记下，告诉反映人',
  saved: '已经记下',
} as const
