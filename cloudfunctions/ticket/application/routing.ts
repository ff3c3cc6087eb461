import type { contract, Parsed } from '../../../src/contracts'
import { dayOf } from '../../_shared/calendar/days'
import { assignmentOf, type Call } from '../../_shared/call'
import { fail, failAt } from '../../_shared/errors'
import type { Handlers } from '../../_shared/handlers'
import { agencyById, divisions } from '../../registry/public'
import { isFallback, isInForce } from '../routing/rules'
import * as routing from '../routing/store'
import { ruleIssues } from '../routing/texts'

type Input<Name extends keyof typeof contract.ticket> = Parsed<(typeof contract.ticket)[Name]>
type Fields = Omit<Input<'addRoutingRule'>, 'clientId' | 'reason'>

/** Rules of routing: read with their past, and changed by writing the next version. */
export const routingHandlers = {
  async routingRules(_input: Input<'routingRules'>, call: Call) {
    const places = await divisions(call)
    const versions = await routing.ruleVersions(call.tx)
    const today = dayOf(call.now)
    const present = presentVersion(call, new Map(places.map(({ code, name }) => [code, name])))
    const numbers = [...new Set(versions.map(({ ruleNumber }) => ruleNumber))]
    const rules = numbers.map(async (ruleNumber) => {
      const own = versions.filter((version) => version.ruleNumber === ruleNumber)
      const [current] = own
      if (!current) throw new Error(`rule ${ruleNumber} has no version`)
      return {
        ruleNumber,
        state: stateOn(current, today),
        isFallback: isFallback(current, townshipsOf(places), today),
        mayChange: isLeader(call) && isOwnRegion(call, current.regionPrefix),
        versions: await Promise.all(own.map(present)),
      }
    })
    return {
      rules: await Promise.all(rules),
      regions: places.filter(({ code }) => isOwnRegion(call, code)).map(({ code, name }) => ({ code, name })),
      mayAdd: isLeader(call),
    }
  },

  async addRoutingRule(input: Input<'addRoutingRule'>, call: Call) {
    const fields = fieldsOf(input)
    await requireSound(call, fields)
    return write(call, await routing.nextRuleNumber(call.tx), 1, fields, input.reason, null)
  },

  async changeRoutingRule(input: Input<'changeRoutingRule'>, call: Call) {
    const current = await ownRule(call, input)
    const fields = fieldsOf(input)
    await requireSound(call, fields)
    const today = dayOf(call.now)
    const codes = townshipsOf(await divisions(call))
    if (isFallback(current, codes, today) && !isFallback(fields, codes, today))
      throw fail('WRONG_STATE', { message: ruleIssues.fallback })
    if (isSame(fieldsOf(current), fields)) throw fail('WRONG_STATE', { message: ruleIssues.unchanged })
    return write(call, input.ruleNumber, current.version + 1, fields, input.reason, fieldsOf(current))
  },

  async endRoutingRule(input: Input<'endRoutingRule'>, call: Call) {
    const current = await ownRule(call, input)
    const today = dayOf(call.now)
    if (isFallback(current, townshipsOf(await divisions(call)), today))
      throw fail('WRONG_STATE', { message: ruleIssues.fallbackEnd })
    if (input.lastDay < today) throw failAt('lastDay', ruleIssues.past)
    if (input.lastDay < current.validFrom) throw failAt('lastDay', ruleIssues.until)
    const fields = { ...fieldsOf(current), validUntil: input.lastDay }
    return write(call, input.ruleNumber, current.version + 1, fields, input.reason, fieldsOf(current))
  },
} satisfies Partial<Handlers<'ticket'>>

const write = async (
  call: Call,
  ruleNumber: number,
  version: number,
  fields: Fields,
  reason: string,
  before: Fields | null,
) => {
  const { unitName, title } = assignmentOf(call)
  const writtenBy = [unitName, title].filter(Boolean).join('·')
  const isWritten = await routing.insertVersion(call.tx, {
    ruleNumber,
    version,
    ...fields,
    writtenAt: call.now,
    writtenBy,
    reason,
  })
  if (!isWritten) throw fail('STALE')
  call.record('routingRule', String(ruleNumber), { version, before, after: fields, reason })
  call.forgetKept()
  return { ruleNumber, version }
}

/** The rule at the version that was read, if the caller's region covers it. */
const ownRule = async (call: Call, { ruleNumber, version }: { ruleNumber: number; version: number }) => {
  const current = await routing.currentRule(call.tx, ruleNumber)
  if (!current) throw fail('NOT_FOUND')
  if (!isOwnRegion(call, current.regionPrefix)) throw fail('WRONG_STATE', { message: ruleIssues.higherRule })
  if (current.version !== version) throw fail('STALE')
  return current
}

const requireSound = async (call: Call, fields: Fields) => {
  const places = await divisions(call)
  if (!places.some(({ code }) => code === fields.regionPrefix)) throw failAt('regionPrefix', ruleIssues.region)
  if (!isOwnRegion(call, fields.regionPrefix)) throw failAt('regionPrefix', ruleIssues.otherRegion)
  if (fields.agencyId) await agencyById(call, fields.agencyId)
  if (fields.agencyId && fields.agencyLevel) throw failAt('agencyLevel', ruleIssues.agencyTwice)
  if (fields.validUntil === null) return
  if (fields.validUntil < fields.validFrom) throw failAt('validUntil', ruleIssues.until)
  if (fields.validUntil < dayOf(call.now)) throw failAt('validUntil', ruleIssues.past)
}

const fieldsOf = (rule: Fields): Fields => ({
  priority: rule.priority,
  regionPrefix: rule.regionPrefix,
  agencyLevel: rule.agencyLevel,
  agencyId: rule.agencyId,
  category: rule.category,
  kind: rule.kind,
  source: rule.source,
  target: rule.target,
  validFrom: rule.validFrom,
  validUntil: rule.validUntil,
  note: rule.note,
})

const isSame = (a: Fields, b: Fields) => JSON.stringify(a) === JSON.stringify(b)

const isLeader = (call: Call) => assignmentOf(call).role === 'bureauLeader'

const isOwnRegion = (call: Call, code: string) => {
  const { regionCode } = assignmentOf(call)
  return regionCode !== null && code.startsWith(regionCode)
}

const townshipsOf = (places: Awaited<ReturnType<typeof divisions>>) =>
  places.filter(({ level }) => level === 'township').map(({ code }) => code)

const stateOn = (rule: routing.RuleVersion, day: string) => {
  if (isInForce(rule, day)) return 'valid' as const
  return day < rule.validFrom ? ('future' as const) : ('ended' as const)
}

const presentVersion =
  (call: Call, names: ReadonlyMap<string, string>) =>
  async ({ ruleNumber: _, ...version }: routing.RuleVersion) => ({
    ...version,
    regionName: names.get(version.regionPrefix) ?? version.regionPrefix,
    agencyName: version.agencyId ? (await agencyById(call, version.agencyId)).name : null,
    writtenAt: version.writtenAt.toISOString(),
  })
