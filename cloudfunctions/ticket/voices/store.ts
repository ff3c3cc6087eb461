import type { Outputs } from '../../../src/contracts'
import type { MeasureKind, PersonnelStep } from '../../../src/contracts/ticket/measureLists'
import type { Executor, Transaction } from '../../_shared/database/connect'

type View = Outputs['ticket']['officeShow']

// What is shown, and what says whether its reader may see it.
const voice = (db: Executor) =>
  db
    .selectFrom('ticket')
    .select(['ticketId', 'receiptNumber', 'title', 'state', 'category', 'confidentiality', 'agencyId', 'isHandedOver'])
    .$narrowType<Pick<View, 'state' | 'category' | 'confidentiality'>>()

/** A ticket of the same matter. */
export type Voice = Awaited<ReturnType<typeof mergedInto>>[number]

/** Tickets that were merged into one, oldest first. */
export const mergedInto = (db: Executor, ticketId: string) =>
  voice(db).where('mergedIntoId', '=', ticketId).orderBy('ticketId').execute()

/** One ticket of the same matter, as others name it. */
export const voiceOf = (db: Executor, ticketId: string | null) =>
  ticketId ? voice(db).where('ticketId', '=', ticketId).executeTakeFirst() : undefined

export const insertMeasure = (
  tx: Transaction,
  row: {
    measureId: string
    ticketId: string
    kind: MeasureKind
    amountYuan: number | null
    personnel: PersonnelStep | null
    text: string
    heldOn: string
    recordedAt: Date
    recordedBy: string
  },
) => tx.insertInto('ticketMeasure').values(row).execute()

export const measuresOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('ticketMeasure')
    .selectAll()
    .$narrowType<{ kind: MeasureKind; personnel: PersonnelStep | null }>()
    .where('ticketId', '=', ticketId)
    .orderBy('measureId')
    .execute()

export const insertNote = (
  tx: Transaction,
  row: { noteId: string; ticketId: string; text: string; writtenAt: Date; writtenBy: string },
) => tx.insertInto('internalNote').values(row).execute()

export const notesOf = (db: Executor, ticketId: string) =>
  db.selectFrom('internalNote').selectAll().where('ticketId', '=', ticketId).orderBy('noteId').execute()
