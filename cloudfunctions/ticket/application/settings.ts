import type { contract, Parsed } from '../../../src/contracts'
import { assignmentOf, type Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { settingsOf } from '../../_shared/settings/settings'
import { divisions } from '../../registry/public'
import { ticketNumbers } from '../clocks'
import { changedSettings, forgetSetting, insertChange, saveSetting, settingChanges } from '../settings/store'
import { type Setting, settingTable } from '../settings/table'
import { settingIssues, takesEffect } from '../settings/texts'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type Value = Omit<Setting['default'], 'source'>

const keys = settingTable.map(({ key }) => key)
const totalKey = 'clock.ticket.total'
const rectifyKey = 'clock.ticket.rectify'

/** Clocks and numbers: read with their past, changed with their legal source. */
export const settingHandlers = {
  async clockSettings(_input: Input<'clockSettings'>, call: Call) {
    const changed = await changedSettings(call.tx, keys)
    const changes = await settingChanges(call.tx, keys)
    const settings = settingTable.map((setting) => {
      const own = changes.filter(({ key }) => key === setting.key)
      const row = changed.get(setting.key)
      return {
        ...setting,
        current: { ...valueIn(setting, row?.value), source: row?.source ?? setting.default.source },
        isChanged: row !== undefined,
        version: own.length,
        changes: own.map((change) => ({ ...change, changedAt: change.changedAt.toISOString() })),
      }
    })
    const mayChange = assignmentOf(call).role === 'bureauLeader' && (await isOfWholeCity(call))
    return { settings, mayChange, takesEffect }
  },

  async changeSetting(input: Input<'changeSetting'>, call: Call) {
    const setting = await requireSetting(call, input.key)
    const after = requireSound(setting, input)
    await requireOrder(call, setting, after)
    const before = await presentValue(call, setting)
    if (before.amount === after.amount && before.unit === after.unit && before.warnBefore === after.warnBefore)
      throw fail('WRONG_STATE', { message: settingIssues.unchanged })
    const answer = await note(call, input, { before, after, isReset: false })
    await saveSetting(call.tx, setting.key, storedAs(after), input.source, call.now)
    return answer
  },

  async resetSetting(input: Input<'resetSetting'>, call: Call) {
    const setting = await requireSetting(call, input.key)
    const { source: _, ...after } = setting.default
    if (!(await changedSettings(call.tx, [setting.key])).has(setting.key))
      throw fail('WRONG_STATE', { message: settingIssues.isDefault })
    await requireOrder(call, setting, after)
    const answer = await note(call, input, { before: await presentValue(call, setting), after, isReset: true })
    await forgetSetting(call.tx, setting.key)
    return answer
  },
} satisfies Partial<Handlers<'ticket'>>

const requireSetting = async (call: Call, key: string) => {
  const setting = settingTable.find((one) => one.key === key)
  if (!setting) throw fail('NOT_FOUND')
  if (!(await isOfWholeCity(call))) throw fail('WRONG_STATE', { message: settingIssues.cityOnly })
  return setting
}

// The settings are the whole city's: whose region is a county reads them only.
const isOfWholeCity = async (call: Call) => {
  const { regionCode } = assignmentOf(call)
  return regionCode !== null && (await divisions(call)).every(({ code }) => code.startsWith(regionCode))
}

const requireSound = (setting: Setting, input: Input<'changeSetting'>): Value => {
  const { least, most } = setting
  if (input.amount < least || input.amount > most) throw failAt('amount', settingIssues.range(least, most))
  if (setting.default.unit === null) return { amount: input.amount, unit: null, warnBefore: null }
  if (!input.unit) throw failAt('unit', settingIssues.unit)
  const warnBefore = input.warnBefore ?? 0
  if (warnBefore >= input.amount) throw failAt('warnBefore', settingIssues.warning)
  return { amount: input.amount, unit: input.unit, warnBefore }
}

// The way of a report is never longer than what it may be extended to.
const requireOrder = async (call: Call, { key }: Setting, after: Value) => {
  if (key === totalKey) {
    const extended = await amountOf(call, ticketNumbers.totalExtendedDays.key)
    if (after.amount > extended) throw failAt('amount', settingIssues.aboveExtended(extended))
  }
  if (key === ticketNumbers.totalExtendedDays.key) {
    const total = await amountOf(call, totalKey)
    if (after.amount < total) throw failAt('amount', settingIssues.belowTotal(total))
  }
  await requireLetterOrder(call, key, after)
}

// What a letter gives by itself lies between the least and the most that it may give.
const requireLetterOrder = async (call: Call, key: string, { amount }: Value) => {
  const { rectifyLeast, rectifyMost } = ticketNumbers
  const [least, usual, most] = [
    await amountOf(call, rectifyLeast.key),
    await amountOf(call, rectifyKey),
    await amountOf(call, rectifyMost.key),
  ]
  if (key === rectifyKey && (amount < least || amount > most))
    throw failAt('amount', settingIssues.outsideLetter(least, most))
  if (key === rectifyLeast.key && amount > usual) throw failAt('amount', settingIssues.leastAbove(usual))
  if (key === rectifyMost.key && amount < usual) throw failAt('amount', settingIssues.mostBelow(usual))
}

const amountOf = async (call: Call, key: string) => {
  const setting = settingTable.find((one) => one.key === key)
  return setting ? (await presentValue(call, setting)).amount : 0
}

const presentValue = async (call: Call, setting: Setting) =>
  valueIn(setting, (await changedSettings(call.tx, [setting.key])).get(setting.key)?.value)

/** What a stored value amounts to; one of the wrong shape is the default, as everywhere. */
const valueIn = ({ key, default: { amount, unit, warnBefore } }: Setting, stored: unknown): Value => {
  const settings = settingsOf(new Map([[key, stored]]))
  if (unit === null || warnBefore === null) return { amount: settings.number(key, amount), unit, warnBefore }
  const rule = settings.clock(key.replace('clock.', ''), { amount, unit, warnBefore })
  const isOfDays = rule.unit === 'calendarDay' || rule.unit === 'workingDay'
  return { amount: rule.amount, unit: isOfDays ? rule.unit : unit, warnBefore: rule.warnBefore } as Value
}

const storedAs = ({ amount, unit, warnBefore }: Value) => (unit === null ? amount : { amount, unit, warnBefore })

const note = async (
  call: Call,
  { key, version, source }: { key: string; version: number; source: string },
  change: { before: Value; after: Value; isReset: boolean },
) => {
  const past = await settingChanges(call.tx, [key])
  if (past.length !== version) throw fail('STALE')
  const { unitName, title } = assignmentOf(call)
  const isWritten = await insertChange(call.tx, {
    changeId: call.ids.uuid(),
    key,
    version: version + 1,
    ...change,
    source,
    changedAt: call.now,
    changedBy: [unitName, title].filter(Boolean).join('·'),
  })
  if (!isWritten) throw fail('STALE')
  call.record('setting', key, { ...change, source })
  call.forgetKept()
  return { version: version + 1, takesEffect }
}
