import { sql } from 'kysely'
import type { LetterKind } from '../../../../src/contracts/ticket/states'
import type { Transaction } from '../../../_shared/database/connect'

/** What a bureau numbers: its letters, and its handling opinions on disputes between agencies. */
type NumberedKind = LetterKind | 'disputeHandling'

/** The next number of a body, kind and year. The row's lock lasts until the letter is written: no gap, no double. */
export const nextLetterNumber = async (tx: Transaction, bureauId: string, kind: NumberedKind, year: number) => {
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
