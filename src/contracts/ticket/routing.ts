import * as z from 'zod/mini'
import { change, command, day, id, key, moment, procedure, words } from '../base'
import * as s from './schemas'

const agencyLevel = z.enum(['city', 'county', 'township'], '请选择是哪一级')
const target = z.enum(['townshipOffice', 'bureauOfAgencyLevel'], '请选择由谁办')
const reason = words(5, 500, '请写明为什么改，至少 5 个字')
const priority = z
  .int('请填 0 到 1000 的整数')
  .check(z.minimum(0, '请填 0 到 1000 的整数'), z.maximum(1000, '请填 0 到 1000 的整数'))

/** What a rule looks at and where it leads; null matches everything. */
const ruleFields = {
  priority,
  regionPrefix: key(12),
  agencyLevel: z.nullable(agencyLevel),
  agencyId: z.nullable(id),
  category: z.nullable(s.category),
  kind: z.nullable(s.kind),
  source: z.nullable(s.source),
  target,
  validFrom: day,
  validUntil: z.nullable(day),
  note: words(4, 60, '请用一句话说明这条规则，至少 4 个字'),
}

/** One version of a rule: a change writes the next one and leaves this. */
const ruleVersion = z.object({
  version: z.int(),
  ...ruleFields,
  regionName: z.string(),
  agencyName: z.nullable(z.string()),
  writtenAt: moment,
  /** Null for what the installation began with. */
  writtenBy: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})

const rule = z.object({
  ruleNumber: z.int(),
  state: z.enum(['valid', 'future', 'ended']),
  /** Matches everything: can be neither ended nor narrowed, so that no report is ever lost. */
  isFallback: z.boolean(),
  mayChange: z.boolean(),
  /** Newest first; the first is in force. */
  versions: z.array(ruleVersion),
})

const written = z.object({ ruleNumber: z.int(), version: z.int() })

/** Some combinations of the registry that share their fate; names are the first few of each. */
const few = z.object({ count: z.int(), isAll: z.boolean(), names: z.array(z.string()) })
const group = z.object({ count: z.int(), townships: few, agencies: few, categories: few, kinds: few, sources: few })
const groups = z.object({ count: z.int(), groups: z.array(group), isCapped: z.boolean() })

const onRule = { ...change, ruleNumber: z.int('请从列表里选择规则').check(z.minimum(1), z.maximum(2_147_483_647)) }

/** Rules of routing as data, and what they would do. */
export const routing = {
  routingRules: procedure.input(z.object({})).output(
    z.object({
      rules: z.array(rule),
      /** Divisions that the reader may write rules for. */
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
      mayAdd: z.boolean(),
    }),
  ),
  addRoutingRule: procedure.input(z.object({ ...command, ...ruleFields, reason })).output(written),
  changeRoutingRule: procedure.input(z.object({ ...onRule, ...ruleFields, reason })).output(written),
  endRoutingRule: procedure.input(z.object({ ...onRule, lastDay: day, reason })).output(written),
  /** Either a ticket, or a case made up. */
  tryRouting: procedure
    .input(
      z.object({
        ticketId: z.optional(id),
        townshipCode: z.optional(key(12)),
        agencyId: z.optional(id),
        category: z.optional(s.category),
        kind: z.optional(s.kind),
        source: z.optional(s.source),
        day: z.optional(day),
      }),
    )
    .output(
      z.object({
        day,
        /** What the rules looked at, in words. */
        facts: z.array(z.string()),
        winner: z.nullable(z.int()),
        officeName: z.nullable(z.string()),
        bureauName: z.nullable(z.string()),
        /** Why it comes there, or why nowhere. */
        reasons: z.array(z.string()),
        rules: z.array(
          z.object({
            ruleNumber: z.int(),
            version: z.int(),
            note: z.string(),
            isWinner: z.boolean(),
            why: z.string(),
          }),
        ),
      }),
    ),
  /** Every combination of the registry against the rules of a day. */
  checkRouting: procedure.input(z.object({ day: z.optional(day) })).output(
    z.object({
      day,
      combinations: z.int(),
      rules: z.array(z.object({ ruleNumber: z.int(), note: z.string(), count: z.int() })),
      fallbackOnly: groups,
      unroutable: groups,
    }),
  ),
  recuse: procedure
    .input(z.object({ ...command, ticketId: id, reason: words(2, 500, '请写明是什么关系，至少 2 个字') }))
    .output(z.object({ version: z.int(), state: z.string() })),
}
