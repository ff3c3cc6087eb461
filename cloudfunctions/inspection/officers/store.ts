import type { Outputs } from '../../../src/contracts'
import type { Executor, Transaction } from '../../_shared/database/connect'

/** Notes an officer's scan; a second scan of the same officer renews it. */
export const saveOfficer = (
  tx: Transaction,
  officer: {
    inspectionId: string
    inspectorId: string
    certificateNumber: string
    certificateState: string
    validUntil: string
    personId: string
    at: Date
  },
) =>
  tx
    .insertInto('inspectionOfficer')
    .values(officer)
    .onConflict((conflict) =>
      conflict
        .columns(['inspectionId', 'inspectorId'])
        .doUpdateSet({ certificateState: officer.certificateState, at: officer.at }),
    )
    .execute()

/** Officers who scanned, in the order in which they came. */
export const officersOf = (db: Executor, inspectionId: string) =>
  db
    .selectFrom('inspectionOfficer')
    .innerJoin('inspector', 'inspector.inspectorId', 'inspectionOfficer.inspectorId')
    .select([
      'inspectionOfficer.inspectorId',
      'nameSealed',
      'certificateNumber',
      'certificateState',
      'validUntil',
      'personId',
      'at',
    ])
    .$narrowType<Pick<Outputs['inspection']['show']['officers'][number], 'certificateState'>>()
    .where('inspectionId', '=', inspectionId)
    .orderBy('at')
    .execute()
