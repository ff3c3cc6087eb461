import type { core } from 'zod/mini'

/** What a field says when its schema names nothing better: plain words that tell what to write. Stands in for zod's
 *  own locale, which speaks of types. */
export const fieldMessage = (issue: core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return (issue.input === undefined ? missing : wrongKind)[issue.expected] ?? plain
    case 'invalid_value':
      return '请从列表里选一项'
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false)
    case 'invalid_format':
      return formats[issue.format] ?? plain
    case 'unrecognized_keys':
      return '有用不着的内容，请删掉再试'
    default:
      return plain
  }
}

const plain = '这里填得不对，请改好再提交'

const missing: Readonly<Record<string, string>> = {
  string: '请填写',
  number: '请填写数字',
  int: '请填写整数',
  boolean: '请选是或否',
  array: '请填写，可以有几项',
  object: '这一部分还没有填，请补上',
}

const wrongKind: Readonly<Record<string, string>> = {
  string: '这里要写文字',
  number: '这里要写数字',
  int: '这里要写整数',
  boolean: '请选是或否',
  array: '这里要写成一列，可以有几项',
  object: '这一部分填得不对，请重新填写',
}

const formats: Readonly<Record<string, string>> = {
  uuid: '编号不对，请从列表里重新选一次',
  date: '请选择日期，例如 2026-11-20',
  datetime: '时间不对，请重新选择',
  regex: '请从列表里选择',
}

const atLeast = (origin: string, least: number, isIncluded: boolean) => {
  if (origin === 'string') return `至少写 ${least} 个字`
  if (origin === 'array') return `至少要有 ${least} 项`
  return isIncluded ? `不能小于 ${least}` : `要大于 ${least}`
}

const atMost = (origin: string, most: number, isIncluded: boolean) => {
  if (origin === 'string') return `最多写 ${most} 个字`
  if (origin === 'array') return `最多 ${most} 项`
  return isIncluded ? `不能大于 ${most}` : `要小于 ${most}`
}
