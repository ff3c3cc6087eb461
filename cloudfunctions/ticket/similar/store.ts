import type { Outputs } from '../../../src/contracts'
import type { Executor } from '../../_shared/database/connect'

type View = Outputs['ticket']['officeShow']

const openAbout = (db: Executor, { agencyId, category }: { agencyId: string | null; category: View['category'] }) =>
  db
    .selectFrom('ticket')
    .where('queueKind', '<>', 'none')
    .where('category', '=', category)
    .where('agencyId', 'is not distinct from', agencyId)
    .orderBy('ticketId', 'desc')

/** The newest open report of one reporter, under all his addresses, on an agency and a category. */
export const newestOwn = (
  db: Executor,
  about: Parameters<typeof openAbout>[1] & { reporterIds: readonly string[]; since: Date },
) =>
  openAbout(db, about)
    .select(['ticketId', 'version', 'receiptNumber', 'title', 'submittedAt', 'state'])
    .$narrowType<Pick<View, 'state'>>()
    .where('reporterId', 'in', [...about.reporterIds])
    .where('submittedAt', '>=', about.since)
    .limit(1)
    .executeTakeFirst()

/** Open reports of the same office on an agency and a category, the newest first. */
export const openOfOffice = (
  db: Executor,
  about: Parameters<typeof openAbout>[1] & { officeId: string; bureauId: string; besides: string; limit: number },
) =>
  openAbout(db, about)
    .select(['ticketId', 'receiptNumber', 'title', 'state', 'content', 'townshipCode'])
    .$narrowType<Pick<View, 'state'>>()
    .where('officeId', '=', about.officeId)
    .where('bureauId', '=', about.bureauId)
    .where('ticketId', '<>', about.besides)
    .where('state', 'not in', ['mergedInto', 'replied', 'awaitingConfirmation', 'rejectionAppealed'])
    .limit(about.limit)
    .execute()
