import { oc } from '@orpc/contract'
import * as z from 'zod/mini'
import { errors } from './errors'
import { fieldMessage } from './messages'
import { isOrdinary, saysAtLeast, visible } from './visible'

z.config({ localeError: fieldMessage })

/** Every procedure may fail with the same closed list of codes. */
export const procedure = oc.errors(errors)

const uuid = (message: string) => z.uuid(message).check(z.toLowerCase())

/** An id made by the server (UUIDv7) or by the client with a draft (UUIDv4). Lower case: written otherwise it is the
 *  same id. */
export const id = uuid('编号不对，请从列表里重新选一次')

/** A moment: ISO-8601 in UTC, milliseconds. */
export const moment = z.iso.datetime()

/** A calendar day in Asia/Shanghai, 2026-11-20. */
export const day = z.iso
  .date('请选择日期，例如 2026-11-20')
  .check(z.refine((value) => value >= '1900-01-01', '请选 1900 年以后的日期'))

// With the u flag a surrogate is matched only when it stands alone: half a character. PostgreSQL stores no NUL either.
const halfCharacter = /\p{Surrogate}/u
const isStorable = (value: string) => isOrdinary(value) || (!value.includes('\u0000') && !halfCharacter.test(value))

// NB: by itself zod measures anything that says it has a length, and throws where that length is no number.
const measured = <Check extends { _zod: { def: { when?(payload: { value: unknown }): boolean } } }>(
  check: Check,
): Check => {
  check._zod.def.when = ({ value }) => typeof value === 'string' || Array.isArray(value)
  return check
}

/** Texts and lists of at least so many parts; `empty`: what is said of one without any. */
export const atLeast = (least: number, message?: string, empty = message) =>
  measured(
    z.minLength(least, message && { error: ({ input }) => ((input as { length: number }).length ? message : empty) }),
  )

/** Texts and lists of at most so many parts. */
export const atMost = (most: number, message?: string) => measured(z.maxLength(most, message))

/** Words a person typed: only what can be seen, trimmed, without NUL or broken characters, between the two lengths
 *  (UTF-16 units). Where sentences are asked for, ten and more, only letters, characters and digits count. Who wrote
 *  nothing is told what to write, not to write more. */
export const words = (min: number, max: number, tooShort = `至少写 ${min} 个字`, empty = tooShort) =>
  z.string('请填写').check(
    z.overwrite(visible),
    z.trim(),
    atLeast(min, tooShort, empty),
    z.refine((text) => text.length < min || min < 10 || saysAtLeast(min)(text), tooShort),
    atMost(max, `最多 ${max} 个字`),
    z.refine(isStorable, '有认不出的字，请删掉再试'),
  )

/** A short machine word such as a region code or a list key. */
export const key = (max = 64) => z.string('请选择').check(z.regex(/^[A-Za-z0-9._:-]+$/, '请从列表里选择'), atMost(max))

/** The id made with the draft: the same again gives the same answer and one row. */
export const command = { clientId: uuid('这一页没有打开好，请重新打开再提交') }

const staleVersion = '这一页不是最新的，请刷新后再办'

/** A command on a record somebody may have changed meanwhile: `version` is the one that was read. */
export const change = {
  ...command,
  version: z.int(staleVersion).check(z.minimum(0, staleVersion), z.maximum(2_147_483_647, staleVersion)),
}

/** What stands on every count over a period: the day it begins, and whether there is more than was counted. */
export const counted = { since: z.iso.date(), isCapped: z.boolean() }

/** Key paging: hand `nextCursor` back as `cursor`. */
export const paging = {
  cursor: z.optional(z.string().check(atMost(200))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
}

/** Words to look for in a list; blank finds everything. */
export const searching = { search: z.optional(words(0, 40)) }

/** One page of a list. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) })

/** A running, paused or finished clock as screens show it. Days are working days unless `unit` says otherwise. */
export const clock = z.object({
  kind: z.string(),
  state: z.enum(['running', 'paused', 'stopped', 'breached']),
  startedAt: moment,
  dueAt: moment,
  unit: z.enum(['minute', 'hour', 'calendarDay', 'workingDay']),
  amount: z.int(),
  /** Whole working days left (negative: overdue), null while paused or when stopped. */
  daysLeft: z.nullable(z.int()),
  /** Days used so far or in all, in the unit of `amount`: calendar days of a clock of calendar days, else working days. */
  daysUsed: z.int(),
  pauseCause: z.nullable(z.string()),
  /** Ran out before it was stopped, or has run out now. */
  isLate: z.boolean(),
  /** The year's official calendar is not published yet: 暂定. */
  isProvisional: z.boolean(),
})

/** One step of a timeline, newest first; `version` numbers make gaps visible. */
export const step = z.object({
  seq: z.int(),
  event: z.string(),
  at: moment,
  actor: z.string(),
  toState: z.string(),
  note: z.nullable(z.string()),
  pausedDays: z.nullable(z.int()),
  daysUsed: z.nullable(z.int()),
  daysAllowed: z.nullable(z.int()),
})

/** What an attachment is; a recording's length in seconds as the server measured it. */
export const attachmentKind = { kind: z.enum(['photo', 'voice', 'document']), seconds: z.nullable(z.int()) }

/** A photo that may be opened for ten minutes through `url`; a recording only by the reader who was given the link. */
export const attachmentView = z.object({
  attachmentId: id,
  url: z.string(),
  bytes: z.int(),
  mime: z.string(),
  ...attachmentKind,
})

/** What is said where more come than may. */
export const tooManyFiles = '最多 9 张照片和 3 份文件'

/** Photos and documents that come with something, or none. */
export const attachmentIds = z._default(z.array(id).check(atMost(12, tooManyFiles)), [])

export const empty = z.object({})
export const done = z.object({ version: z.int(), state: z.string() })
