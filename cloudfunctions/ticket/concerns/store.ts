import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'
import { withoutBarred } from '../lists/sought/store'

/** Why the custodian looks after a reporter. */
type ConcernKind = Outputs['ticket']['concerns']['items'][number]['kind']

type ConcernFilter = {
  region: string
  barred: readonly string[]
  isHandled: boolean
  after: string | null
  limit: number
}

const concernQuery = (db: Executor) =>
  db
    .selectFrom('retaliationConcern')
    .innerJoin('retaliationWatch', 'retaliationWatch.watchId', 'retaliationConcern.watchId')
    .innerJoin('ticket', 'ticket.ticketId', 'retaliationWatch.ticketId')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'ticket.bureauId')
    .select([
      'concernId',
      'retaliationConcern.watchId',
      'retaliationWatch.ticketId',
      'retaliationConcern.kind',
      'retaliationConcern.raisedAt',
      'retaliationConcern.handledAt',
      'handledBy',
      'note',
      'receiptNumber',
      'confidentiality',
      'isUnsigned',
      'judicialBureau.divisionCode as regionCode',
    ])
    .$narrowType<{ kind: ConcernKind; confidentiality: Outputs['ticket']['officeShow']['confidentiality'] }>()

export const addConcern = (
  tx: Transaction,
  row: { concernId: string; watchId: string; kind: ConcernKind; raisedAt: Date },
) => tx.insertInto('retaliationConcern').values(row).execute()

/** Concerns of a region but for those of the barred agencies' reporters: what waits with the oldest first, what was
 *  handled with the newest first. */
export const concernsOf = (
  db: Executor,
  { region, barred, isHandled, after, limit }: ConcernFilter,
  order = isHandled ? ('desc' as const) : ('asc' as const),
) =>
  concernQuery(db)
    .where('judicialBureau.divisionCode', 'like', `${region}%`)
    .where('retaliationConcern.handledAt', isHandled ? 'is not' : 'is', null)
    .$if(barred.length > 0, (query) => query.where(withoutBarred(barred)))
    .$if(after !== null, (query) => query.where('concernId', isHandled ? '<' : '>', after ?? ''))
    .orderBy('concernId', order)
    .limit(limit)
    .execute()

/** A concern, locked. */
export const lockConcern = (tx: Transaction, concernId: string) =>
  concernQuery(tx).where('concernId', '=', concernId).forUpdate('retaliationConcern').executeTakeFirst()

export const setHandled = (
  tx: Transaction,
  concernId: string,
  handling: { handledAt: Date; handledBy: string; note: string },
) => tx.updateTable('retaliationConcern').set(handling).where('concernId', '=', concernId).execute()

/** When the custodian took up what concerned a reporter, oldest first. */
export const handlingsOf = async (db: Executor, watchId: string) =>
  (
    await db
      .selectFrom('retaliationConcern')
      .select('handledAt')
      .where('watchId', '=', watchId)
      .orderBy('handledAt')
      .execute()
  ).flatMap(({ handledAt }) => handledAt ?? [])
