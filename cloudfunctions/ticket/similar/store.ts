import { sql } from 'kysely'
import type { Outputs } from '../../../src/contracts'
import type { Executor } from '../../_shared/database/connect'
import { ticketTable } from '../workflow'

type View = Outputs['ticket']['officeShow']

const openAbout = (db: Executor, { agencyId, category }: { agencyId: string | null; category: View['category'] }) =>
  db
    .selectFrom('ticket')
    .where('queueKind', '<>', 'none')
    .where('category', '=', category)
    .where('agencyId', 'is not distinct from', agencyId)

// Only what still takes words from its reporter: what was referred elsewhere stands in a queue and takes none.
const takingMore = ticketTable.flatMap(({ event, from }) => (event === 'addToReport' && from ? from : []))

// NB: the most confidential first. Where this one is too open for what is being written, every other one is too.
const byConfidentiality = sql`case confidentiality when 'sealed' then 0 when 'hiddenFromAgency' then 1 else 2 end`

/** One reporter's open report, under all his addresses, on an agency and a category, that he can still add to: the most
 *  confidential one, of these the newest. */
export const newestOwn = (
  db: Executor,
  about: Parameters<typeof openAbout>[1] & { reporterIds: readonly string[]; since: Date },
) =>
  openAbout(db, about)
    .select(['ticketId', 'version', 'receiptNumber', 'title', 'submittedAt', 'state', 'confidentiality'])
    .$narrowType<Pick<View, 'state' | 'confidentiality'>>()
    .where('reporterId', 'in', [...about.reporterIds])
    .where('submittedAt', '>=', about.since)
    .where('state', 'in', takingMore)
    .orderBy(byConfidentiality)
    .orderBy('ticketId', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Open reports of the same office on an agency and a category, the newest first. */
export const openOfOffice = (
  db: Executor,
  about: Parameters<typeof openAbout>[1] & { officeId: string; bureauId: string; besides: string; limit: number },
) =>
  openAbout(db, about)
    .select(['ticketId', 'receiptNumber', 'title', 'state', 'content', 'townshipCode', 'agencyId', 'confidentiality'])
    .$narrowType<Pick<View, 'state' | 'confidentiality'>>()
    .where('officeId', '=', about.officeId)
    .where('bureauId', '=', about.bureauId)
    .where('ticketId', '<>', about.besides)
    .where('isHandedOver', '=', false)
    .where('state', 'not in', ['mergedInto', 'replied', 'awaitingConfirmation', 'rejectionAppealed'])
    .orderBy('ticketId', 'desc')
    .limit(about.limit)
    .execute()
