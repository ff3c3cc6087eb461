import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

type Stored = Pick<
  Outputs['ticket']['routingRules']['rules'][number]['versions'][number],
  'agencyLevel' | 'category' | 'kind' | 'source' | 'target'
>

/** A stored version of a rule. */
export type RuleVersion = Awaited<ReturnType<typeof ruleVersions>>[number]

/** Every version of every rule, the newest of a number first. */
export const ruleVersions = (db: Executor) =>
  db
    .selectFrom('routingRule')
    .selectAll()
    .$narrowType<Stored>()
    .orderBy('ruleNumber')
    .orderBy('version', 'desc')
    .execute()

/** The versions that are in force: of each number the newest. */
export const currentRules = (db: Executor) =>
  db
    .selectFrom('routingRule')
    .selectAll()
    .$narrowType<Stored>()
    .distinctOn('ruleNumber')
    .orderBy('ruleNumber')
    .orderBy('version', 'desc')
    .execute()

/** The newest version of one rule. */
export const currentRule = (db: Executor, ruleNumber: number) =>
  db
    .selectFrom('routingRule')
    .selectAll()
    .$narrowType<Stored>()
    .where('ruleNumber', '=', ruleNumber)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const nextRuleNumber = async (db: Executor) => {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(rule_number), 0) + 1 as next from routing_rule`.execute(db)
  return rows[0]?.next ?? 1
}

type NewVersion = Omit<RuleVersion, 'writtenBy' | 'reason'> & { writtenBy: string; reason: string }

/** Writes a version; false when somebody else wrote the same one meanwhile. */
export const insertVersion = async (tx: Transaction, version: NewVersion) => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('routingRule')
    .values(version)
    .onConflict((conflict) => conflict.columns(['ruleNumber', 'version']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}
