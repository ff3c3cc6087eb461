import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'
import { withoutGaps } from '../../_shared/pattern'
import { withoutBarred } from '../lists/sought/store'

type Item = Outputs['ticket']['disputes']['items'][number]
type Named = { firstOfficeName: string; secondOfficeName: string; decidingBureauName: string }

/** What a side said until it changed its words. */
export type EarlierOpinion = { side: 'first' | 'second'; opinion: string; by: string | null; until: string }

const disputeQuery = (db: Executor) =>
  db
    .selectFrom('jurisdictionDispute as dispute')
    .innerJoin('ticket', 'ticket.ticketId', 'dispute.ticketId')
    .innerJoin('division', 'division.code', 'ticket.townshipCode')
    .innerJoin('judicialOffice as first', 'first.officeId', 'dispute.firstOfficeId')
    .innerJoin('judicialOffice as second', 'second.officeId', 'dispute.secondOfficeId')
    .innerJoin('judicialBureau as deciding', 'deciding.bureauId', 'dispute.decidingBureauId')
    .leftJoin('judicialOffice as decided', 'decided.officeId', 'dispute.decidedOfficeId')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'ticket.agencyId')
    .selectAll('dispute')
    .select([
      'ticket.receiptNumber',
      'ticket.category',
      'division.name as townshipName',
      'enforcementAgency.shortName as agencyName',
      'first.name as firstOfficeName',
      'first.bureauId as firstBureauId',
      'second.name as secondOfficeName',
      'second.bureauId as secondBureauId',
      'deciding.name as decidingBureauName',
      'decided.name as decidedOfficeName',
    ])
    .$narrowType<Pick<Item, 'cause' | 'category'> & Named & { earlier: EarlierOpinion[] }>()

/** A stored dispute with the names of everybody in it. */
export type DisputeRow = Awaited<ReturnType<ReturnType<typeof disputeQuery>['execute']>>[number]

/** Disputes in which an office or a bureau has a part, but for what is hidden from the barred agencies; newest first. */
export const disputesOf = (
  db: Executor,
  filter: {
    unit: { column: 'officeId' | 'bureauId'; id: string }
    only: 'open' | 'decided'
    barred: readonly string[]
    pattern: string | null
    after: string | null
    limit: number
  },
) =>
  disputeQuery(db)
    .where(({ or, eb }) =>
      filter.unit.column === 'officeId'
        ? or([eb('firstOfficeId', '=', filter.unit.id), eb('secondOfficeId', '=', filter.unit.id)])
        : or([
            eb('dispute.decidingBureauId', '=', filter.unit.id),
            eb('first.bureauId', '=', filter.unit.id),
            eb('second.bureauId', '=', filter.unit.id),
          ]),
    )
    .$if(filter.barred.length > 0, (query) => query.where(withoutBarred(filter.barred)))
    .where('dispute.decidedAt', filter.only === 'open' ? 'is' : 'is not', null)
    .$if(filter.pattern !== null, (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('ticket.receiptNumber', 'like', withoutGaps(filter.pattern ?? '').toUpperCase()),
          eb('first.name', 'like', filter.pattern ?? ''),
          eb('second.name', 'like', filter.pattern ?? ''),
        ]),
      ),
    )
    .$if(filter.after !== null, (query) => query.where('disputeId', '<', filter.after ?? ''))
    .orderBy('disputeId', 'desc')
    .limit(filter.limit)
    .execute()

/** The dispute about a ticket that is not decided yet. */
export const openDisputeOf = (db: Executor, ticketId: string) =>
  disputeQuery(db).where('dispute.ticketId', '=', ticketId).where('dispute.decidedAt', 'is', null).executeTakeFirst()

/** Disputes about a ticket, oldest first. */
export const disputesOfTicket = (db: Executor, ticketId: string) =>
  disputeQuery(db).where('dispute.ticketId', '=', ticketId).orderBy('disputeId').execute()

/** The dispute, locked until the transaction ends. */
export const lockDispute = async (tx: Transaction, disputeId: string) => {
  await tx
    .selectFrom('jurisdictionDispute')
    .select('disputeId')
    .where('disputeId', '=', disputeId)
    .forUpdate()
    .executeTakeFirst()
  return disputeQuery(tx).where('disputeId', '=', disputeId).executeTakeFirst()
}

export const insertDispute = (
  tx: Transaction,
  row: Pick<
    DisputeRow,
    | 'disputeId'
    | 'ticketId'
    | 'cause'
    | 'firstOfficeId'
    | 'firstOpinion'
    | 'firstOpinionBy'
    | 'secondOfficeId'
    | 'secondOpinion'
    | 'secondOpinionBy'
    | 'decidingBureauId'
    | 'raisedAt'
    | 'raisedBy'
  >,
) =>
  tx
    .insertInto('jurisdictionDispute')
    .values({ ...row, version: 0 })
    .execute()

/** Writes what changed in a dispute and counts its version up. */
export const updateDispute = (
  tx: Transaction,
  disputeId: string,
  change: Partial<
    Pick<
      DisputeRow,
      | 'firstOpinion'
      | 'firstOpinionBy'
      | 'secondOpinion'
      | 'secondOpinionBy'
      | 'decidedOfficeId'
      | 'decisionReason'
      | 'decidedAt'
      | 'decidedBy'
    >
  > & { earlier?: string },
) =>
  tx
    .updateTable('jurisdictionDispute')
    .set({ ...change, version: sql`version + 1` })
    .where('disputeId', '=', disputeId)
    .execute()

/** Why a ticket was passed on last, and by which unit. */
export const lastTransfer = (db: Executor, ticketId: string) =>
  db
    .selectFrom('ticketStep')
    .select(['note', 'actorLabel'])
    .where('ticketId', '=', ticketId)
    .where('event', '=', 'transfer')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
