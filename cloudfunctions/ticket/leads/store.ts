import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { DiscoveryMethod, LeadSource } from '../../../src/contracts/ticket/leadLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

type Listed = { leadSource: LeadSource; discoveryMethod: DiscoveryMethod | null }

const leadQuery = (db: Executor) => db.selectFrom('registeredLead').selectAll().$narrowType<Listed>()

/** A stored lead. */
export type LeadRow = NonNullable<Awaited<ReturnType<typeof leadOf>>>

/** How the report under this pseudonym came; what was split off it came with it. */
export const leadOf = (db: Executor, reporterId: string) =>
  leadQuery(db).where('reporterId', '=', reporterId).executeTakeFirst()

/** The ticket that a source's number, as it is compared, was registered under. */
export const ticketOfNumber = async (db: Executor, leadSource: LeadSource, numberKey: string) =>
  (await leadQuery(db).where('leadSource', '=', leadSource).where('numberKey', '=', numberKey).executeTakeFirst())
    ?.ticketId ?? null

/** Puts it on record; false when somebody has just registered the same number. */
export const insertLead = async (tx: Transaction, row: LeadRow) =>
  (await tx
    .insertInto('registeredLead')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('reporterId')
    .executeTakeFirst()) !== undefined

type LedgerFilter = {
  /** Who registered them: one unit, or every unit of some bureaus. */
  unitId: string | null
  bureauIds: readonly string[]
  /** Ids of tickets that lie between: they grow with time. */
  from: string
  until: string
  source: LeadSource | null
  /** Agencies that the reader belongs to. */
  barred: readonly string[]
  after: string | null
  limit: number
}

/** Registered leads, the newest first. A source finds no sealed lead: under seal nobody learns how it came. */
export const ledgerRows = (db: Executor, filter: LedgerFilter) =>
  db
    .selectFrom('registeredLead')
    .innerJoin('ticket', 'ticket.ticketId', 'registeredLead.ticketId')
    .innerJoin('division', 'division.code', 'ticket.townshipCode')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'ticket.bureauId')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'ticket.agencyId')
    .select([
      'registeredLead.ticketId',
      'receiptNumber',
      'receivedOn',
      'registeredAt',
      'registeredBy',
      'leadSource',
      'externalNumber',
      'isPrivateEnterprise',
      'category',
      'state',
      'confidentiality',
      'enforcementAgency.shortName as agencyName',
      'division.name as townshipName',
      'ticket.officeId',
      'ticket.bureauId',
      'judicialBureau.divisionCode as bureauRegion',
    ])
    .$narrowType<
      Pick<Listed, 'leadSource'> & Pick<Outputs['ticket']['officeShow'], 'state' | 'category' | 'confidentiality'>
    >()
    .$if(filter.unitId !== null, (query) => query.where('registeredLead.unitId', '=', filter.unitId ?? ''))
    .$if(filter.unitId === null, (query) => query.where('registeredLead.bureauId', 'in', [...filter.bureauIds]))
    .where('registeredLead.ticketId', '>=', filter.from)
    .where('registeredLead.ticketId', '<', filter.until)
    .$if(filter.source !== null, (query) =>
      query.where('leadSource', '=', filter.source ?? '').where('confidentiality', '<>', 'sealed'),
    )
    .$if(filter.barred.length > 0, (query) =>
      query.where(
        sql<boolean>`(confidentiality = 'open' or ticket.agency_id is null or ticket.agency_id <> all(${[...filter.barred]}::uuid[]))`,
      ),
    )
    .$if(filter.after !== null, (query) => query.where('registeredLead.ticketId', '<', filter.after ?? ''))
    .orderBy('registeredLead.ticketId', 'desc')
    .limit(filter.limit)
    .execute()

export type LedgerRow = Awaited<ReturnType<typeof ledgerRows>>[number]
