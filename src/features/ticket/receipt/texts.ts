import { exactText } from '@/ui/dates'

/** Words of the receipt and of checking it. */
export const texts = {
  page: '核对回执',
  about: '输入回执编号和校验码，就知道这张回执是不是真的、什么时候交的、办理记录有没有被改过。这里不显示反映的内容。',
  number: '回执编号',
  numberHint: '例如 YT-2026-04417',
  digest: '校验码',
  digestHint: '12 位数字和字母，空格可以不写',
  check: '核对',
  checking: '正在核对…',
  numberMissing: '请输入回执编号',
  digestMissing: '请输入校验码，至少 12 位',
  genuine: '这张回执是真的',
  submittedAt: (moment: string) => `提交时间：${exactText(moment)}`,
  chainIntact: '提交以后的每一步记录都对得上，没有被改过。',
  chainBroken: '办理记录对不上，可能被改过。请保留回执，并告诉司法局。',
  unknown: '没有查到这张回执',
  unknownText: '请核对编号和校验码有没有抄错。都没有错还是查不到的，这张回执不是我们发的。',
  receipt: '回执',
  digestNote: (digest: string) => `校验码 ${digest}`,
} as const
