import * as z from 'zod/mini'
import { change, clock, key, moment, procedure, words } from '../base'

const unit = z.enum(['calendarDay', 'workingDay'], '请选择按哪种天数')
const days = z.int('请填整数').check(z.minimum(0, '不能小于 0'), z.maximum(100_000_000, '太大了'))
const source = words(5, 200, '请写明依据，至少 5 个字')
const onSetting = { ...change, key: key(64) }

/** A clock's days with their unit and warning, or a number alone. */
const value = z.object({ amount: z.int(), unit: z.nullable(unit), warnBefore: z.nullable(z.int()) })

const setting = z.object({
  key: z.string(),
  group: z.enum([
    'intake',
    'inquiry',
    'letter',
    'closing',
    'times',
    'visit',
    'protection',
    'register',
    'dispute',
    'upload',
  ]),
  name: z.string(),
  /** What the number means, or what happens when the clock runs out. */
  note: z.string(),
  /** What stands behind the number of what is no clock. */
  unitWords: z.string(),
  least: z.int(),
  most: z.int(),
  default: z.extend(value, { source: z.string() }),
  current: z.extend(value, { source: z.string() }),
  isChanged: z.boolean(),
  /** How often it was changed; a change names the one that was read. */
  version: z.int(),
  /** Newest first. */
  changes: z.array(
    z.object({
      before: value,
      after: value,
      source: z.string(),
      isReset: z.boolean(),
      changedAt: moment,
      changedBy: z.string(),
    }),
  ),
})

/** A clock of a ticket from start to end, with every pause and its cause. */
export const clockPast = z.extend(clock, {
  stoppedAt: z.nullable(moment),
  escalationLevel: z.int(),
  pauses: z.array(z.object({ from: moment, until: z.nullable(moment), cause: z.string() })),
})

const changed = z.object({ version: z.int(), takesEffect: z.string() })

/** Clocks and numbers of a ticket's life as the tenant has them. */
export const settings = {
  clockSettings: procedure
    .input(z.object({}))
    .output(z.object({ settings: z.array(setting), mayChange: z.boolean(), takesEffect: z.string() })),
  changeSetting: procedure
    .input(z.object({ ...onSetting, amount: days, unit: z.optional(unit), warnBefore: z.optional(days), source }))
    .output(changed),
  resetSetting: procedure.input(z.object({ ...onSetting, source })).output(changed),
}
