import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** Does one piece of work so that its failure takes back what it wrote, and nothing else. */
export const inSavepoint = async <Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> => {
  await sql`savepoint one_of_many`.execute(tx)
  try {
    const result = await work()
    await sql`release savepoint one_of_many`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint one_of_many`.execute(tx)
    throw error
  }
}

/** Wordings of a unit by name. */
export const templatesOf = (db: Executor, ownerId: string) =>
  db.selectFrom('replyTemplate').selectAll().where('ownerId', '=', ownerId).orderBy('title').execute()

type Template = Awaited<ReturnType<typeof templatesOf>>[number]

/** Writes a wording; false where the unit has another one of that name. */
export const insertTemplate = async (tx: Transaction, template: Template) => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('replyTemplate')
    .values(template)
    .onConflict((conflict) => conflict.columns(['ownerId', 'title']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** Changes a wording of the unit; false where it has none of that id, or another one of that name. */
export const updateTemplate = async (tx: Transaction, { templateId, ownerId, ...change }: Template) => {
  const { numUpdatedRows } = await tx
    .updateTable('replyTemplate')
    .set(change)
    .where('templateId', '=', templateId)
    .where('ownerId', '=', ownerId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('replyTemplate as other')
            .select('other.templateId')
            .where('other.ownerId', '=', ownerId)
            .where('other.title', '=', change.title)
            .where('other.templateId', '<>', templateId),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Takes a wording of the unit away; false where it has none of that id. */
export const deleteTemplate = async (tx: Transaction, templateId: string, ownerId: string) => {
  const { numDeletedRows } = await tx
    .deleteFrom('replyTemplate')
    .where('templateId', '=', templateId)
    .where('ownerId', '=', ownerId)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

/** A person's ways of looking at the queue, oldest first. */
export const viewsOf = (db: Executor, personId: string) =>
  db
    .selectFrom('savedView')
    .select(['viewId', 'name', 'filter'])
    .$narrowType<{ filter: Outputs['ticket']['views']['views'][number]['filter'] }>()
    .where('personId', '=', personId)
    .orderBy('viewId')
    .execute()

/** Saves a view under its name: the same name again is the same view with another filter. */
export const upsertView = async (
  tx: Transaction,
  view: { viewId: string; personId: string; name: string; filter: unknown; savedAt: Date },
) => {
  const filter = JSON.stringify(view.filter)
  const saved = await tx
    .insertInto('savedView')
    .values({ ...view, filter })
    .onConflict((conflict) => conflict.columns(['personId', 'name']).doUpdateSet({ filter, savedAt: view.savedAt }))
    .returning('viewId')
    .executeTakeFirstOrThrow()
  return saved.viewId
}

/** Takes a person's view away; false where he has none of that id. */
export const deleteView = async (tx: Transaction, viewId: string, personId: string) => {
  const { numDeletedRows } = await tx
    .deleteFrom('savedView')
    .where('viewId', '=', viewId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}
