import { sql } from 'kysely'
import type { AccessState } from '../../../src/contracts/identityLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** A stored request to open a sealed identity. */
export type AccessRow = NonNullable<Awaited<ReturnType<typeof accessById>>>

const accessQuery = (db: Executor) => db.selectFrom('identityAccess').selectAll().$narrowType<{ state: AccessState }>()

export const accessById = (db: Executor, requestId: string) =>
  accessQuery(db).where('requestId', '=', requestId).executeTakeFirst()

/** The request, locked until the transaction ends. */
export const lockAccess = (tx: Transaction, requestId: string) =>
  accessQuery(tx).where('requestId', '=', requestId).forUpdate().executeTakeFirst()

export const nextAccessNumber = async (tx: Transaction) =>
  (await sql<{ next: number }>`select nextval('identity_access_number')::int as next`.execute(tx)).rows[0]?.next ?? 0

export const insertAccess = (tx: Transaction, row: Omit<AccessRow, 'version'>) =>
  tx
    .insertInto('identityAccess')
    .values({ ...row, version: 0 })
    .execute()

/** Moves a request to a state. */
export const updateAccess = (tx: Transaction, requestId: string, state: AccessState) =>
  tx
    .updateTable('identityAccess')
    .set({ state, version: sql`version + 1` })
    .where('requestId', '=', requestId)
    .returningAll()
    .$narrowType<{ state: AccessState }>()
    .executeTakeFirstOrThrow()

/** Requests that a person made, and where `region` is given those of bureaus in it; newest first. */
export const accessPage = (
  db: Executor,
  find: {
    requesterId: string
    region: string | null
    ticketId: string | undefined
    ended: readonly AccessState[]
    isEnded: boolean
    after: string | null
    limit: number
  },
) =>
  accessQuery(db)
    .where(({ or, eb }) =>
      or([
        eb('requesterId', '=', find.requesterId),
        ...(find.region === null ? [] : [eb('regionCode', 'like', `${find.region}%`)]),
      ]),
    )
    .where('state', find.isEnded ? 'in' : 'not in', [...find.ended])
    .$if(find.ticketId !== undefined, (query) => query.where('ticketId', '=', find.ticketId ?? ''))
    .$if(find.after !== null, (query) => query.where('requestId', '<', find.after ?? ''))
    .orderBy('requestId', 'desc')
    .limit(find.limit)
    .execute()

/** Requests about one ticket that have not ended. */
export const openAccessOf = (db: Executor, ticketId: string, ended: readonly AccessState[]) =>
  accessQuery(db)
    .where('ticketId', '=', ticketId)
    .where('state', 'not in', [...ended])
    .execute()

/** Every request about a ticket goes by the agency that the ticket is about now. */
export const setAgency = (tx: Transaction, ticketId: string, agencyId: string) =>
  tx.updateTable('identityAccess').set({ agencyId }).where('ticketId', '=', ticketId).execute()

export const insertDecision = (
  tx: Transaction,
  row: {
    requestId: string
    personId: string
    role: string
    unit: string
    isApproved: boolean
    reason: string
    isSilenceApproved: boolean
    decidedAt: Date
  },
) => tx.insertInto('identityAccessDecision').values(row).execute()

/** Decisions on many requests, oldest first. */
export const decisionsOf = async (db: Executor, requestIds: readonly string[]) =>
  requestIds.length === 0
    ? []
    : db
        .selectFrom('identityAccessDecision')
        .selectAll()
        .$narrowType<{ role: 'identityCustodian' | 'bureauLeader' }>()
        .where('requestId', 'in', [...requestIds])
        .orderBy('decidedAt')
        .execute()

export const insertOpening = (tx: Transaction, row: { openingId: string; requestId: string; openedAt: Date }) =>
  tx.insertInto('identityOpening').values(row).execute()

/** Each time the identity behind one of the requests was shown. */
export const openingsOf = async (db: Executor, requestIds: readonly string[]) =>
  requestIds.length === 0
    ? []
    : db
        .selectFrom('identityOpening')
        .selectAll()
        .where('requestId', 'in', [...requestIds])
        .orderBy('openingId')
        .execute()

/** Requests behind one pseudonym. */
export const accessOfPseudonym = (db: Executor, pseudonym: string) =>
  accessQuery(db).where('pseudonym', '=', pseudonym).orderBy('requestId').execute()

/** People who act in a role for a division or for one above it. */
export const peopleAbove = async (db: Executor, regionCode: string, role: string) => {
  const rows = await db
    .selectFrom('roleAssignment')
    .select('personId')
    .distinct()
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .where(({ eb, val }) => eb(val(regionCode), 'like', sql<string>`region_code || '%'`))
    .execute()
  return rows.map(({ personId }) => personId)
}
