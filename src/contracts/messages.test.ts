import * as z from 'zod/mini'
import './base'

const kinds: [what: string, schema: z.ZodMiniType, wrong: unknown, says: string][] = [
  ['a text that is missing', z.string(), undefined, '请填写'],
  ['a text that is a number', z.string(), 7, '这里要写文字'],
  ['a text too short', z.string().check(z.minLength(3)), 'ab', '至少写 3 个字'],
  ['a text too long', z.string().check(z.maxLength(3)), 'abcd', '最多写 3 个字'],
  ['a number that is missing', z.number(), undefined, '请填写数字'],
  ['a number that is a text', z.number(), '7', '这里要写数字'],
  ['half a piece', z.int(), 0.5, '这里要写整数'],
  ['a number too small', z.number().check(z.minimum(2)), 1, '不能小于 2'],
  ['a number that must be more', z.number().check(z.gt(2)), 2, '要大于 2'],
  ['a number too large', z.number().check(z.maximum(2)), 3, '不能大于 2'],
  ['a number that must be less', z.number().check(z.lt(2)), 2, '要小于 2'],
  ['no answer', z.boolean(), undefined, '请选是或否'],
  ['an unknown choice', z.enum(['a', 'b']), 'c', '请从列表里选一项'],
  ['a list too short', z.array(z.string()).check(z.minLength(1)), [], '至少要有 1 项'],
  ['a list that is none', z.array(z.string()), 'x', '这里要写成一列，可以有几项'],
  ['a part that is missing', z.object({}), undefined, '这一部分还没有填，请补上'],
  ['a bad id', z.uuid(), 'x', '编号不对，请从列表里重新选一次'],
  ['a bad day', z.iso.date(), '2026-02-30', '请选择日期，例如 2026-11-20'],
  ['a bad moment', z.iso.datetime(), 'now', '时间不对，请重新选择'],
  ['a key that nobody asked for', z.strictObject({}), { a: 1 }, '有用不着的内容，请删掉再试'],
  ['a format without words of its own', z.email(), 'x', '这里填得不对，请改好再提交'],
  ['a type without words of its own', z.date(), 'x', '这里填得不对，请改好再提交'],
  ['neither of two', z.union([z.string(), z.number()]), true, '这里填得不对，请改好再提交'],
  ['a number out of step', z.number().check(z.multipleOf(5)), 7, '这里填得不对，请改好再提交'],
]

test.each(kinds)('%s is told in plain words', (_what, schema, wrong, says) => {
  expect(schema.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([says])
})
