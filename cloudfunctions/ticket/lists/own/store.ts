import { sql } from 'kysely'
import type { Executor } from '../../../_shared/database/connect'
import { narrowed, rowQuery, type Sought } from '../sought/store'

const ownRows = (db: Executor, sought: Sought | null) =>
  (sought ? narrowed(null)(sought) : (rows: ReturnType<typeof rowQuery>) => rows)(rowQuery(db))

/** A person's own reports under all his addresses, newest first: all, or those that have ended. */
export const ownTickets = (
  db: Executor,
  filter: {
    reporterIds: readonly string[]
    only?: 'closed'
    inspectionId?: string
    sought: Sought | null
    after: string | null
    limit: number
  },
) =>
  ownRows(db, filter.sought)
    .select('isOnBehalf')
    .where('reporterId', 'in', [...filter.reporterIds])
    .$if(filter.inspectionId !== undefined, (query) => query.where('inspectionId', '=', filter.inspectionId ?? ''))
    .$if(filter.only === 'closed', (query) => query.where('queueKind', '=', 'none'))
    .$if(filter.after !== null, (query) => query.where('ticketId', '<', filter.after ?? ''))
    .orderBy('ticketId', 'desc')
    .limit(filter.limit)
    .execute()

// What stands still has no day that comes nearer: it stands below whatever has one.
const standstill = new Date('9999-12-31T00:00:00Z')
const isOthersTurn = sql<boolean>`(queue_kind <> 'reporter' and state <> 'replied')`
const ownDay = sql<Date>`(case when is_paused and ${isOthersTurn} then ${standstill}::timestamptz else next_due_at end)`

/** A person's own open reports: what waits for him first, then by the nearest day. */
export const ownOpenTickets = (
  db: Executor,
  filter: {
    reporterIds: readonly string[]
    inspectionId?: string
    sought: Sought | null
    after: { flag: boolean; at: Date; id: string } | null
    limit: number
  },
) =>
  ownRows(db, filter.sought)
    .select(['isOnBehalf', isOthersTurn.as('isOthersTurn'), ownDay.as('ownDay')])
    .where('reporterId', 'in', [...filter.reporterIds])
    .where('queueKind', '<>', 'none')
    .$if(filter.inspectionId !== undefined, (query) => query.where('inspectionId', '=', filter.inspectionId ?? ''))
    .$if(filter.after !== null, (query) =>
      query.where(
        sql<boolean>`(${isOthersTurn}, ${ownDay}, ticket_id) > (${filter.after?.flag}, ${filter.after?.at}, ${filter.after?.id}::uuid)`,
      ),
    )
    .orderBy(isOthersTurn)
    .orderBy(ownDay)
    .orderBy('ticketId')
    .limit(filter.limit)
    .execute()
