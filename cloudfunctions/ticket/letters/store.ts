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
    .selectAll('supervisionLetter')
    .select([
      'judicialBureau.name as bureauName',
      'judicialBureau.divisionCode as bureauRegion',
      'enforcementAgency.name as agencyName',
    ])
    .$narrowType<Stored>()

/** Letters of a ticket, oldest first, drafts included. */
export const lettersOf = (db: Executor, ticketId: string) =>
  letterQuery(db).where('ticketId', '=', ticketId).orderBy('letterId').execute()

/** Letters of several tickets, oldest first. */
export const lettersOfAll = async (db: Executor, ticketIds: readonly string[]) =>
  ticketIds.length > 0
    ? letterQuery(db)
        .where('ticketId', 'in', [...ticketIds])
        .orderBy('letterId')
        .execute()
    : []

export const letterById = (db: Executor, letterId: string) =>
  letterQuery(db).where('letterId', '=', letterId).executeTakeFirst()

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

/** The letter that the agency has to follow now; none before the first was issued. */
export const currentLetter = (db: Executor, ticketId: string) =>
  letterQuery(db)
    .where('ticketId', '=', ticketId)
    .where('supervisionLetter.state', 'in', ['issued', 'objected'])
    .orderBy('letterId', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What is proposed to the government and not decided yet. */
export const openProposal = (db: Executor, ticketId: string) =>
  letterQuery(db)
    .where('ticketId', '=', ticketId)
    .where('supervisionLetter.state', '=', 'proposed')
    .orderBy('letterId', 'desc')
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
    number?: string
    numberYear?: number
    numberSeq?: number
    issuedAt?: Date
    issuedBy?: string
    dueAt?: Date
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

/** Removes a draft: what was never issued leaves no letter behind, only its record in the journal. */
export const removeDraft = (tx: Transaction, letterId: string) =>
  tx.deleteFrom('supervisionLetter').where('letterId', '=', letterId).where('state', '=', 'draft').execute()

/** The next number of a body, kind and year. The row's lock lasts until the letter is written: no gap, no double. */
export const nextLetterNumber = async (tx: Transaction, bureauId: string, kind: LetterKind, year: number) => {
  const { last } = await tx
    .insertInto('letterNumber')
    .values({ bureauId, kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['bureauId', 'kind', 'year']).doUpdateSet({ last: sql`letter_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** Letters that reached an agency, newest first. */
export const lettersOfAgency = (
  db: Executor,
  filter: { agencyId: string; only: 'open' | 'all'; after: string | null; limit: number },
) =>
  letterQuery(db)
    .where('supervisionLetter.agencyId', '=', filter.agencyId)
    .where('supervisionLetter.kind', '<>', 'decisionProposal')
    .where('supervisionLetter.state', '<>', 'draft')
    .$if(filter.only === 'open', (query) => query.where('supervisionLetter.state', 'in', ['issued', 'objected']))
    .$if(filter.after !== null, (query) => query.where('letterId', '<', filter.after ?? ''))
    .orderBy('letterId', 'desc')
    .limit(filter.limit)
    .execute()

/** Proposals that wait for the government of a division, oldest first. */
export const proposalsOf = (db: Executor, filter: { region: string; after: string | null; limit: number }) =>
  letterQuery(db)
    .where('supervisionLetter.state', '=', 'proposed')
    .where('judicialBureau.divisionCode', 'like', `${filter.region}%`)
    .$if(filter.after !== null, (query) => query.where('letterId', '>', filter.after ?? ''))
    .orderBy('letterId')
    .limit(filter.limit)
    .execute()

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
