import { sql } from 'kysely'
import type { IssueState } from '../../src/contracts/oversightLists'
import type { TicketCategory } from '../../src/contracts/ticket/categories'
import type { Executor, Transaction } from '../_shared/database/connect'

type Stored = { state: IssueState; category: TicketCategory | null }

// What the caller's agency may not know is not counted for him, whoever gathered it.
const issueQuery = (db: Executor, barred: readonly string[] = []) =>
  db
    .selectFrom('structuralIssue')
    .innerJoin('judicialBureau', 'judicialBureau.bureauId', 'structuralIssue.bureauId')
    .leftJoin('enforcementAgency', 'enforcementAgency.agencyId', 'structuralIssue.agencyId')
    .selectAll('structuralIssue')
    .select([
      'judicialBureau.name as bureauName',
      'judicialBureau.divisionCode as bureauRegion',
      'enforcementAgency.shortName as agencyName',
      sql<number>`(select count(*)::int from structural_issue_ticket t where t.issue_id = structural_issue.issue_id
        ${andMemberNotOf(barred)})`.as('tickets'),
      sql<number>`(select count(*)::int from structural_issue_measure m where m.issue_id = structural_issue.issue_id)`.as(
        'measures',
      ),
      sql<number>`(select count(*)::int from structural_issue_measure m
        where m.issue_id = structural_issue.issue_id and m.done_at is not null)`.as('measuresDone'),
    ])
    .$narrowType<Stored>()

/** A stored issue with its counts. */
export type IssueRow = Awaited<ReturnType<ReturnType<typeof issueQuery>['execute']>>[number]

export const issueById = (db: Executor, issueId: string, barred: readonly string[] = []) =>
  issueQuery(db, barred).where('issueId', '=', issueId).executeTakeFirst()

/** The issue, locked until the transaction ends. */
export const lockIssue = async (tx: Transaction, issueId: string) => {
  await tx.selectFrom('structuralIssue').select('issueId').where('issueId', '=', issueId).forUpdate().executeTakeFirst()
  return issueById(tx, issueId)
}

/** Issues of the bureaus of a region, newest first. */
export const issuesOf = (
  db: Executor,
  filter: {
    region: string
    barred: readonly string[]
    states: readonly IssueState[]
    pattern: string | null
    after: string | null
    limit: number
  },
) =>
  issueQuery(db, filter.barred)
    .where('judicialBureau.divisionCode', 'like', `${filter.region}%`)
    .where('structuralIssue.state', 'in', [...filter.states])
    .$if(filter.pattern !== null, (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('structuralIssue.title', 'like', filter.pattern ?? ''),
          eb('enforcementAgency.name', 'like', filter.pattern ?? ''),
        ]),
      ),
    )
    .$if(filter.after !== null, (query) => query.where('issueId', '<', filter.after ?? ''))
    .orderBy('issueId', 'desc')
    .limit(filter.limit)
    .execute()

export const insertIssue = (
  tx: Transaction,
  row: {
    issueId: string
    state: IssueState
    bureauId: string
    title: string
    agencyId: string | null
    category: string | null
    sinceDay: string
    untilDay: string
    registeredAt: Date
    registeredBy: string
  },
) =>
  tx
    .insertInto('structuralIssue')
    .values({ ...row, version: 0 })
    .execute()

/** Writes what changed and counts the version up. */
export const updateIssue = async (
  tx: Transaction,
  issueId: string,
  change: { state: IssueState; analysis?: string; conclusion?: string; closedAt?: Date },
) => {
  await tx
    .updateTable('structuralIssue')
    .set({ ...change, version: sql`version + 1` })
    .where('issueId', '=', issueId)
    .execute()
  return (await issueById(tx, issueId)) as IssueRow
}

type Period = { bureauId: string; from: string; until: string; barred: readonly string[] }

// What is no problem of enforcement, and what was not accepted, makes no issue. What any issue gathers is decided or being
// decided, an ended one's too: a leader who dropped a group is not asked about the same reports again. What is hidden from
// an agency of the caller's is not even counted for him.
const countable = (barred: readonly string[]) => sql`
  kind not in ('praise', 'consultation') and state not in ('withdrawn', 'rejected', 'rejectedFinal')
  and not exists (select 1 from structural_issue_ticket grouped where grouped.ticket_id = ticket.ticket_id)
  ${andNotOf(barred)}`

// As in the lists of reports; hardly anybody belongs to an agency beside, and for all others the statement stays as it was.
const andNotOf = (barred: readonly string[]) =>
  barred.length > 0
    ? sql`and (confidentiality = 'open' or agency_id is null or agency_id <> all(${[...barred]}::uuid[]))`
    : sql``

// The same of what an issue gathered.
const andMemberNotOf = (barred: readonly string[]) =>
  barred.length > 0
    ? sql`and exists (select 1 from ticket where ticket.ticket_id = t.ticket_id ${andNotOf(barred)})`
    : sql``

/** Agencies and categories with at least `least` reports of a bureau in a period that no issue gathers, among the newest
 *  `enough`. */
export const countGroups = async (
  db: Executor,
  { bureauId, from, until, barred }: Period,
  least: number,
  enough: number,
) => {
  const { rows } = await sql<{
    agencyId: string | null
    agencyName: string | null
    category: TicketCategory
    count: number
    looked: number
  }>`
    with few as (
      select agency_id, category from ticket
      where bureau_id = ${bureauId} and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid and ${countable(barred)}
      order by ticket_id desc limit ${enough})
    select few.agency_id, short_name as agency_name, category, count(*)::int as count,
      (select count(*)::int from few) as looked
    from few left join enforcement_agency using (agency_id)
    group by few.agency_id, short_name, category having count(*) >= ${least}
    order by count desc, category, short_name nulls last limit 20`.execute(db)
  return rows
}

/** Which reports an issue is about; a null agency or category means any. */
type About = { agencyId: string | null; isWithoutAgency: boolean; category: string | null }

/** Ids of a bureau's reports about an agency, about none, or about a category in a period that no issue gathers: those that
 *  a suggestion counts. */
export const ticketsOfGroup = async (
  db: Executor,
  { bureauId, from, until, barred }: Period,
  about: About,
  limit: number,
) => {
  const { rows } = await sql<{ ticketId: string }>`
    select ticket_id from ticket
    where bureau_id = ${bureauId} and ticket_id >= ${from}::uuid and ticket_id < ${until}::uuid
      and (${about.agencyId}::uuid is null or agency_id = ${about.agencyId}::uuid)
      and (not ${about.isWithoutAgency}::boolean or agency_id is null)
      and (${about.category}::text is null or category = ${about.category}::text) and ${countable(barred)}
    order by ticket_id desc limit ${limit}`.execute(db)
  return rows.map(({ ticketId }) => ticketId)
}

/** Ids of the reports that an issue gathers, newest first, but for what is hidden from the barred agencies. */
export const ticketIdsOf = async (
  db: Executor,
  issueId: string,
  { barred, limit }: { barred: readonly string[]; limit: number },
) => {
  const { rows } = await sql<{ ticketId: string }>`
    select ticket_id from structural_issue_ticket t where issue_id = ${issueId} ${andMemberNotOf(barred)}
    order by ticket_id desc limit ${limit}`.execute(db)
  return rows.map(({ ticketId }) => ticketId)
}

/** Gathers reports; one that is there already changes nothing. Returns how many are new. */
export const addTickets = async (tx: Transaction, issueId: string, ticketIds: readonly string[]) =>
  ticketIds.length === 0
    ? 0
    : (
        await tx
          .insertInto('structuralIssueTicket')
          .values(ticketIds.map((ticketId) => ({ issueId, ticketId })))
          .onConflict((conflict) => conflict.doNothing())
          .returning('ticketId')
          .execute()
      ).length

/** Takes a report out; false where it was not in. */
export const removeTicket = async (tx: Transaction, issueId: string, ticketId: string) =>
  Number(
    (
      await tx
        .deleteFrom('structuralIssueTicket')
        .where('issueId', '=', issueId)
        .where('ticketId', '=', ticketId)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

export const insertMeasure = (
  tx: Transaction,
  row: {
    measureId: string
    issueId: string
    text: string
    responsible: string
    dueOn: string
    decidedAt: Date
    decidedBy: string
  },
) => tx.insertInto('structuralIssueMeasure').values(row).execute()

/** Measures of an issue, oldest first. */
export const measuresOf = (db: Executor, issueId: string) =>
  db.selectFrom('structuralIssueMeasure').selectAll().where('issueId', '=', issueId).orderBy('measureId').execute()

export const finishMeasure = (tx: Transaction, measureId: string, doneAt: Date) =>
  tx.updateTable('structuralIssueMeasure').set({ doneAt }).where('measureId', '=', measureId).execute()

/** Appends a step; the issue's lock keeps the numbering. */
export const addStep = (
  tx: Transaction,
  step: { issueId: string; event: string; toState: string; at: Date; actorLabel: string; note: string | null },
) =>
  tx
    .insertInto('structuralIssueStep')
    .values({
      ...step,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from structural_issue_step where issue_id = ${step.issueId})`,
    })
    .execute()

export const stepsOf = (db: Executor, issueId: string) =>
  db.selectFrom('structuralIssueStep').selectAll().where('issueId', '=', issueId).orderBy('seq', 'desc').execute()
