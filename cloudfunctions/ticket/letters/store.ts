import { sql } from 'kysely'
import type { LetterKind, LetterState } from '../../../src/contracts/ticket/states'
import type { Executor, Transaction } from '../../_shared/database/connect'

type Stored = { kind: LetterKind; state: LetterState }

/** A stored letter with the names of who writes and who receives it. */
export type LetterRow = Awaited<ReturnType<typeof lettersOf>>[number]

const letterQuery = (db: Executor) =>
  db
    .selectFrom('supervisionLetter')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'supervisionLetter.bureauId')
    .innerJoin('enforcementAgency', 'enforcementAgency.agencyId', 'supervisionLetter.agencyId')
    .leftJoin('supervisionLetter as older', 'older.letterId', 'supervisionLetter.replacesId')
    .leftJoin('supervisionLetter as newer', 'newer.replacesId', 'supervisionLetter.letterId')
    .selectAll('supervisionLetter')
    .select([
      'judicialBureau.name as bureauName',
      'judicialBureau.divisionCode as bureauRegion',
      'enforcementAgency.name as agencyName',
      'older.number as replacesNumber',
      'older.objectionDecidedAt as replacesDecidedAt',
      'newer.letterId as replacedById',
      'newer.number as replacedByNumber',
      'newer.issuedAt as replacedAt',
    ])
    .$narrowType<Stored>()

/** Letters of a ticket, oldest first, drafts included. */
export const lettersOf = (db: Executor, ticketId: string) =>
  letterQuery(db).where('supervisionLetter.ticketId', '=', ticketId).orderBy('supervisionLetter.letterId').execute()

/** Letters of several tickets, oldest first. */
export const lettersOfAll = async (db: Executor, ticketIds: readonly string[]) =>
  ticketIds.length > 0
    ? letterQuery(db)
        .where('supervisionLetter.ticketId', 'in', [...ticketIds])
        .orderBy('supervisionLetter.letterId')
        .execute()
    : []

export const letterById = (db: Executor, letterId: string) =>
  letterQuery(db).where('supervisionLetter.letterId', '=', letterId).executeTakeFirst()

/** The letter, locked until the transaction ends. */
export const lockLetter = async (tx: Transaction, letterId: string) => {
  await tx
    .selectFrom('supervisionLetter')
    .select('letterId')
    .where('letterId', '=', letterId)
    .forUpdate()
    .executeTakeFirst()
  return letterById(tx, letterId)
}

const standing: readonly LetterState[] = ['issued', 'objected']

/** The letter that the agency has to follow now; none before the first was issued. */
export const currentLetter = (db: Executor, ticketId: string) =>
  letterQuery(db)
    .where('supervisionLetter.ticketId', '=', ticketId)
    .where('supervisionLetter.state', 'in', standing)
    .orderBy('supervisionLetter.letterId', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What is proposed to the government and not decided yet; not while the case stands still. */
export const openProposal = (db: Executor, ticketId: string) =>
  letterQuery(db)
    .where('supervisionLetter.ticketId', '=', ticketId)
    .where('supervisionLetter.state', '=', 'proposed')
    .where('supervisionLetter.isPaused', '=', false)
    .orderBy('supervisionLetter.letterId', 'desc')
    .limit(1)
    .executeTakeFirst()

type Fields = { kind: LetterKind; title: string; facts: string; basis: string; demands: string }

export const insertLetter = (
  tx: Transaction,
  row: Fields & {
    letterId: string
    ticketId: string
    bureauId: string
    agencyId: string
    state: LetterState
    draftedAt: Date
    draftedBy: string
    savedAt?: Date
    savedBy?: string
    replacesId?: string
    rectifyDays: number | null
  },
) =>
  tx
    .insertInto('supervisionLetter')
    .values({ ...row, version: 0 })
    .execute()

/** Writes what changed in a letter and counts its version up. */
export const updateLetter = (
  tx: Transaction,
  letterId: string,
  change: Partial<Fields> & {
    savedAt?: Date
    savedBy?: string
    state?: LetterState
    rectifyDays?: number
    isReturned?: boolean
    returnReason?: string
    returnedAt?: Date
    returnedBy?: string
    number?: string
    numberYear?: number
    numberSeq?: number
    issuedAt?: Date
    issuedBy?: string
    signedBy?: string | null
    dueAt?: Date
    firstDueAt?: Date
    isFirstDueProvisional?: boolean
    replacesId?: string
    objection?: string
    objectedAt?: Date
    objectionReply?: string
    objectionDecidedAt?: Date
  },
) =>
  tx
    .updateTable('supervisionLetter')
    .set({ ...change, version: sql`version + 1` })
    .where('letterId', '=', letterId)
    .execute()

// What was sent on a ticket and is not finished, to be changed together.
const unfinishedOn = (tx: Transaction, ticketId: string, states: readonly LetterState[] = [...standing, 'proposed']) =>
  tx.updateTable('supervisionLetter').where('ticketId', '=', ticketId).where('state', 'in', states)

/** Takes what is proposed to the government out of its list, or puts it back. */
export const pauseProposals = (tx: Transaction, ticketId: string, isPaused: boolean) =>
  unfinishedOn(tx, ticketId, ['proposed'])
    .where('isPaused', '<>', isPaused)
    .set({ isPaused, version: sql`version + 1` })
    .execute()

/** Writes the day until which what was sent has to be followed now. */
export const postponeLetters = (tx: Transaction, ticketId: string, dueAt: Date) =>
  unfinishedOn(tx, ticketId, standing).set({ dueAt }).execute()

/** Ends what was sent and is not finished: nobody has to follow it any more. */
export const endLetters = (tx: Transaction, ticketId: string) =>
  unfinishedOn(tx, ticketId)
    .set({ state: 'ended', isPaused: false, version: sql`version + 1` })
    .returning(['letterId', 'agencyId', 'kind', 'number'])
    .execute()

/** Removes a draft: what was never issued leaves no letter behind, only its record in the journal. */
export const removeDraft = (tx: Transaction, letterId: string) =>
  tx.deleteFrom('supervisionLetter').where('letterId', '=', letterId).where('state', '=', 'draft').execute()

/** Where a row stands in a list by deadline: whether the reader waits for somebody else, its day, its id. */
type Place = { flag: boolean; at: Date; id: string }

// While the bureau examines an objection or checks a report, nothing is the agency's to do; nor would there be, were the
// case not standing.
const isRested = sql<boolean>`(ticket.state in ('objectionReview', 'rectificationCheck') or (ticket.state = 'suspended'
  and exists (select 1 from deadline where subject_id = ticket.ticket_id and kind in ('objection', 'check')
    and stopped_at is null)))`

/** Letters that an agency has to follow, the nearest day first; those that wait for the bureau stand below. */
export const openLettersOfAgency = (
  db: Executor,
  filter: { agencyId: string; after: Place | null; limit: number },
  day = sql<Date>`coalesce(supervision_letter.due_at, supervision_letter.drafted_at)`,
) =>
  ofAgency(db, filter.agencyId)
    .innerJoin('ticket', 'ticket.ticketId', 'supervisionLetter.ticketId')
    .select([isRested.as('isRested'), day.as('day')])
    .where('supervisionLetter.state', 'in', standing)
    .$if(filter.after !== null, (query) =>
      query.where(
        sql<boolean>`(${isRested}, ${day}, supervision_letter.letter_id) > (${filter.after?.flag}, ${filter.after?.at}, ${filter.after?.id}::uuid)`,
      ),
    )
    .orderBy(isRested)
    .orderBy(day)
    .orderBy('supervisionLetter.letterId')
    .limit(filter.limit)
    .execute()

/** Letters that reached an agency, newest first. */
export const lettersOfAgency = (
  db: Executor,
  { agencyId, after, limit }: { agencyId: string; after: string | null; limit: number },
) =>
  ofAgency(db, agencyId)
    .$if(after !== null, (query) => query.where('supervisionLetter.letterId', '<', after ?? ''))
    .orderBy('supervisionLetter.letterId', 'desc')
    .limit(limit)
    .execute()

const ofAgency = (db: Executor, agencyId: string) =>
  letterQuery(db)
    .where('supervisionLetter.agencyId', '=', agencyId)
    .where('supervisionLetter.kind', '<>', 'decisionProposal')
    .where('supervisionLetter.state', '<>', 'draft')

/** Proposals that wait for the government of a division, but for those against the barred agencies; the nearest day
 *  first. */
export const proposalsOf = (
  db: Executor,
  filter: { region: string; barred: readonly string[]; after: Pick<Place, 'at' | 'id'> | null; limit: number },
) =>
  letterQuery(db)
    .innerJoin('ticket', 'ticket.ticketId', 'supervisionLetter.ticketId')
    .select('ticket.nextDueAt')
    .where('supervisionLetter.state', '=', 'proposed')
    .where('supervisionLetter.isPaused', '=', false)
    .where('judicialBureau.divisionCode', 'like', `${filter.region}%`)
    .$if(filter.barred.length > 0, (query) => query.where('supervisionLetter.agencyId', 'not in', [...filter.barred]))
    .$if(filter.after !== null, (query) =>
      query.where(
        sql<boolean>`(ticket.next_due_at, supervision_letter.letter_id) > (${filter.after?.at}, ${filter.after?.id}::uuid)`,
      ),
    )
    .orderBy('ticket.nextDueAt')
    .orderBy('supervisionLetter.letterId')
    .limit(filter.limit)
    .execute()

/** Proposals that the government of a division decided or returned, but for those against the barred agencies; newest
 *  first. */
export const decidedProposals = (
  db: Executor,
  filter: { region: string; barred: readonly string[]; after: string | null; limit: number },
) =>
  letterQuery(db)
    .where(isDecided)
    .where('judicialBureau.divisionCode', 'like', `${filter.region}%`)
    .$if(filter.barred.length > 0, (query) => query.where('supervisionLetter.agencyId', 'not in', [...filter.barred]))
    .$if(filter.after !== null, (query) => query.where('supervisionLetter.letterId', '<', filter.after ?? ''))
    .orderBy('supervisionLetter.letterId', 'desc')
    .limit(filter.limit)
    .execute()

// In the words of its index.
const isDecided = sql<boolean>`(supervision_letter.kind = 'decisionProposal'
  and supervision_letter.state in ('replaced', 'returned'))`

export const insertReport = (
  tx: Transaction,
  row: { reportId: string; letterId: string; ticketId: string; text: string; reportedAt: Date },
) => tx.insertInto('rectificationReport').values(row).execute()

/** Reports of what was put right on a ticket, oldest first. */
export const reportsOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('rectificationReport')
    .selectAll()
    .$narrowType<{ result: 'pass' | 'partial' | 'fail' | null }>()
    .where('ticketId', '=', ticketId)
    .orderBy('reportId')
    .execute()

/** Letters of tickets whose newest report is not checked yet. */
export const reportedLetters = async (db: Executor, ticketIds: readonly string[]) => {
  if (ticketIds.length === 0) return []
  const newest = await db
    .selectFrom('rectificationReport')
    .distinctOn('letterId')
    .select(['letterId', 'result'])
    .where('ticketId', 'in', [...ticketIds])
    .orderBy('letterId')
    .orderBy('reportId', 'desc')
    .execute()
  return newest.filter(({ result }) => result === null).map(({ letterId }) => letterId)
}

/** Writes the result of the check to the newest report. */
export const checkReport = (
  tx: Transaction,
  ticketId: string,
  check: { result: 'pass' | 'partial' | 'fail'; resultText: string; checkedAt: Date; checkedBy: string },
) =>
  tx
    .updateTable('rectificationReport')
    .set(check)
    .where('reportId', '=', (inner) =>
      inner
        .selectFrom('rectificationReport')
        .select('reportId')
        .where('ticketId', '=', ticketId)
        .where('result', 'is', null)
        .orderBy('reportId', 'desc')
        .limit(1),
    )
    .execute()
