import type { Features } from '../_shared/handlers'
import type { Subscriber } from '../_shared/outbox/dispatch'
import { auditHandlers } from '../audit/application'
import { identityHandlers } from '../identity/application'
import { identityReactions } from '../identity/reactions'
import { inspectionHandlers } from '../inspection/application'
import { inspectionReactions } from '../inspection/reactions'
import { noticeHandlers } from '../notice/application'
import { oversightHandlers } from '../oversight/application'
import { oversightReactions } from '../oversight/reactions'
import { ratingHandlers } from '../rating/application'
import { registryHandlers } from '../registry/application'
import { ticketHandlers } from '../ticket/application'
import { ticketReactions } from '../ticket/reactions'

/** All features in one process. */
export const allFeatures: Required<Features> = {
  identity: identityHandlers,
  registry: registryHandlers,
  inspection: inspectionHandlers,
  rating: ratingHandlers,
  ticket: ticketHandlers,
  oversight: oversightHandlers,
  notice: noticeHandlers,
  audit: auditHandlers,
}

/** All reactions to events, in the order of the features. */
export const allReactions: readonly Subscriber[] = [
  ...identityReactions,
  ...inspectionReactions,
  ...ticketReactions,
  ...oversightReactions,
]
