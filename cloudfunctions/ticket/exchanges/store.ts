import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { RequestState } from '../../../src/contracts/ticket/states'
import type { Executor, Transaction } from '../../_shared/database/connect'
import { withoutGaps } from '../../_shared/pattern'

type ExchangeKind = 'moreFromReporter' | 'explanation'

/** What a request's columns hold beyond text. */
type StoredRequest = Pick<Outputs['ticket']['agencyShow'], 'state' | 'category'>

export const insertExchange = (
  tx: Transaction,
  row: {
    exchangeId: string
    ticketId: string
    kind: ExchangeKind
    question: string
    askedAt: Date
    askedBy: string
  },
) => tx.insertInto('ticketExchange').values(row).execute()

/** Questions and answers of a ticket in the order they were asked. */
export const exchangesOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('ticketExchange')
    .selectAll()
    .$narrowType<{ kind: ExchangeKind }>()
    .where('ticketId', '=', ticketId)
    .orderBy('exchangeId')
    .execute()

/** Writes the answer to the newest open question of a kind. */
export const answerExchange = (
  tx: Transaction,
  ticketId: string,
  kind: ExchangeKind,
  answer: { answer: string | null; answeredAt: Date; answeredBy: string },
) =>
  tx
    .updateTable('ticketExchange')
    .set(answer)
    .where('exchangeId', '=', (inner) =>
      inner
        .selectFrom('ticketExchange')
        .select('exchangeId')
        .where('ticketId', '=', ticketId)
        .where('kind', '=', kind)
        .where('answeredAt', 'is', null)
        .orderBy('exchangeId', 'desc')
        .limit(1),
    )
    .execute()

export const insertRequest = (
  tx: Transaction,
  row: {
    requestId: string
    state: RequestState
    ticketId: string
    exchangeId: string
    agencyId: string
    number: string
    category: string
    summary: string
    question: string
    reporterNameSealed: Buffer | null
    askedAt: Date
    askedBy: string
    dueAt: Date
  },
) =>
  tx
    .insertInto('explanationRequest')
    .values({ ...row, version: 0 })
    .execute()

/** A request of one agency, locked. */
export const lockRequest = (tx: Transaction, requestId: string, agencyId: string) =>
  tx
    .selectFrom('explanationRequest')
    .selectAll()
    .$narrowType<StoredRequest>()
    .where('requestId', '=', requestId)
    .where('agencyId', '=', agencyId)
    .forUpdate()
    .executeTakeFirst()

export const requestById = (db: Executor, requestId: string, agencyId: string) =>
  db
    .selectFrom('explanationRequest')
    .selectAll()
    .$narrowType<StoredRequest>()
    .where('requestId', '=', requestId)
    .where('agencyId', '=', agencyId)
    .executeTakeFirst()

/** The neutral words of the last request before a moment. */
export const summaryBefore = async (db: Executor, ticketId: string, moment: Date) =>
  (
    await db
      .selectFrom('explanationRequest')
      .select('summary')
      .where('ticketId', '=', ticketId)
      .where('askedAt', '<=', moment)
      .orderBy('requestId', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.summary ?? null

/** Writes what changed in a request and counts the version up. */
export const updateRequest = (
  tx: Transaction,
  requestId: string,
  change: { state: RequestState; draft?: string; remark?: string | null; answer?: string; answeredAt?: Date },
) =>
  tx
    .updateTable('explanationRequest')
    .set({ ...change, version: sql`version + 1` })
    .where('requestId', '=', requestId)
    .execute()

const unanswered: readonly RequestState[] = ['open', 'inReview']

/** Requests that the agency has not answered yet. */
export const openRequestsOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('explanationRequest')
    .select(['requestId', 'agencyId', 'number'])
    .where('ticketId', '=', ticketId)
    .where('state', 'in', unanswered)
    .execute()

// What was asked on a ticket and is not answered, to be changed together.
const waitingOn = (tx: Transaction, ticketId: string) =>
  tx.updateTable('explanationRequest').where('ticketId', '=', ticketId).where('state', 'in', unanswered)

/** Writes the day until which what was asked has to be answered now: the agency's list is sorted by it. */
export const postponeRequests = (tx: Transaction, ticketId: string, dueAt: Date) =>
  waitingOn(tx, ticketId).set({ dueAt }).execute()

/** Closes what was asked and is not answered: nothing waits for it any more. */
export const closeRequests = (tx: Transaction, ticketId: string) =>
  waitingOn(tx, ticketId)
    .set({ state: 'closed', version: sql`version + 1` })
    .returning(['requestId', 'agencyId', 'number'])
    .execute()

export const raiseRequest = (tx: Transaction, ticketId: string) =>
  waitingOn(tx, ticketId)
    .set({ escalationLevel: sql`escalation_level + 1` })
    .returning(['requestId', 'agencyId', 'number'])
    .execute()

type RequestFilter = {
  agencyId: string
  only: 'open' | 'answered' | 'all'
  sought: { pattern: string; categories: readonly string[] } | null
  after: { at: Date; id: string } | null
  limit: number
}

/** What an agency's requests are sorted by: what waits by its day, what is past by when it was answered or asked. */
export const requestOrder = { open: 'dueAt', answered: 'answeredAt', all: 'askedAt' } as const

/** An agency's requests: what waits with the nearest day first, everything else with the newest first. */
export const requestsOf = (
  db: Executor,
  { only, ...filter }: RequestFilter,
  order = only === 'open' ? ('asc' as const) : ('desc' as const),
) =>
  db
    .selectFrom('explanationRequest')
    .selectAll()
    .$narrowType<StoredRequest>()
    .where('agencyId', '=', filter.agencyId)
    .$if(only === 'open', (query) => query.where('state', 'in', unanswered))
    .$if(only === 'answered', (query) => query.where('state', '=', 'answered'))
    .$if(filter.sought !== null, (query) =>
      query.where(({ or, eb }) => {
        const { pattern = '', categories = [] } = filter.sought ?? {}
        return or([
          eb('number', 'like', withoutGaps(pattern).toUpperCase()),
          eb('summary', 'like', pattern),
          ...(categories.length ? [eb('category', 'in', [...categories])] : []),
        ])
      }),
    )
    .$if(filter.after !== null, (query) =>
      query.where(
        sql<boolean>`(${sql.ref(requestOrder[only])}, request_id) ${sql.raw(only === 'open' ? '>' : '<')} (${filter.after?.at}, ${filter.after?.id}::uuid)`,
      ),
    )
    .orderBy(requestOrder[only], order)
    .orderBy('requestId', order)
    .limit(filter.limit)
    .execute()
