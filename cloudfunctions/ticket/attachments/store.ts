import type { Executor, Transaction } from '../../_shared/database/connect'

/** What an attachment is. */
export type AttachmentKind = 'photo' | 'voice' | 'document'

export const insertAttachment = (
  tx: Transaction,
  row: {
    attachmentId: string
    ownerKey: string
    fileKey: string
    mime: string
    bytes: number
    sha256: string
    kind: AttachmentKind
    seconds: number | null
    createdAt: Date
  },
) => tx.insertInto('attachment').values(row).execute()

/** Attachments of one owner that belong to no record yet. */
export const looseAttachments = (tx: Transaction, attachmentIds: readonly string[], ownerKey: string) =>
  attachmentIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('attachment')
        .select(['attachmentId', 'sha256', 'kind'])
        .where('attachmentId', 'in', [...attachmentIds])
        .where('ownerKey', '=', ownerKey)
        .where('ticketId', 'is', null)
        .where('isHeld', '=', false)
        .orderBy('attachmentId')
        .forUpdate()
        .execute()

/** Binds uploads to a ticket; with a report they are an agency's evidence, with a moment they came after the ticket. */
export const attachTo = (
  tx: Transaction,
  attachmentIds: readonly string[],
  ticketId: string,
  ownerKey: string,
  { reportId = null, attachedAt = null }: { reportId?: string | null; attachedAt?: Date | null },
) =>
  attachmentIds.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable('attachment')
        .set({ ticketId, ownerKey, reportId, attachedAt })
        .where('attachmentId', 'in', [...attachmentIds])
        .execute()

/** Binds uploads to a record that is no ticket. */
export const holdAttachments = (tx: Transaction, attachmentIds: readonly string[]) =>
  attachmentIds.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable('attachment')
        .set({ isHeld: true })
        .where('attachmentId', 'in', [...attachmentIds])
        .execute()

export const attachmentsByIds = async (db: Executor, attachmentIds: readonly string[]) =>
  attachmentIds.length === 0
    ? []
    : db
        .selectFrom('attachment')
        .select(['attachmentId', 'bytes', 'kind', 'seconds', 'mime'])
        .$narrowType<{ kind: AttachmentKind }>()
        .where('attachmentId', 'in', [...attachmentIds])
        .orderBy('attachmentId')
        .execute()

export const attachmentsOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('attachment')
    .select(['attachmentId', 'attachedAt', 'bytes', 'kind', 'seconds', 'mime'])
    .$narrowType<{ kind: AttachmentKind }>()
    .where('ticketId', '=', ticketId)
    .where('reportId', 'is', null)
    .orderBy('attachmentId')
    .execute()

/** What agencies handed in as proof with their reports on a ticket. */
export const evidenceOf = (db: Executor, ticketId: string) =>
  db
    .selectFrom('attachment')
    .select(['attachmentId', 'bytes', 'kind', 'seconds', 'mime', 'reportId'])
    .$narrowType<{ kind: AttachmentKind }>()
    .where('ticketId', '=', ticketId)
    .where('reportId', 'is not', null)
    .orderBy('attachmentId')
    .execute()

export const attachmentById = (db: Executor, attachmentId: string) =>
  db
    .selectFrom('attachment')
    .select(['attachmentId', 'fileKey', 'mime', 'kind'])
    .$narrowType<{ kind: AttachmentKind }>()
    .where('attachmentId', '=', attachmentId)
    .executeTakeFirst()

/** Gives an agency a copy under an id of its own. */
export const passOn = (
  tx: Transaction,
  rows: readonly { passedId: string; requestId: string; attachmentId: string }[],
) =>
  rows.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto('passedAttachment')
        .values([...rows])
        .execute()

const passedQuery = (db: Executor) =>
  db
    .selectFrom('passedAttachment')
    .innerJoin('attachment', 'attachment.attachmentId', 'passedAttachment.attachmentId')
    .select(['passedId as attachmentId', 'fileKey', 'mime', 'kind', 'bytes', 'seconds'])
    .$narrowType<{ kind: AttachmentKind }>()

/** What an agency was given with a request. */
export const passedWith = (db: Executor, requestId: string) =>
  passedQuery(db).where('requestId', '=', requestId).orderBy('passedId').execute()

export const passedById = (db: Executor, passedId: string) =>
  passedQuery(db).where('passedId', '=', passedId).executeTakeFirst()

/** Files that were uploaded and never sent. */
export const takeOrphans = (tx: Transaction, before: Date, limit: number) =>
  tx
    .deleteFrom('attachment')
    .where('attachmentId', 'in', (inner) =>
      inner
        .selectFrom('attachment')
        .select('attachmentId')
        .where('ticketId', 'is', null)
        .where('isHeld', '=', false)
        .where('createdAt', '<', before)
        .limit(limit),
    )
    .returning('fileKey')
    .execute()
