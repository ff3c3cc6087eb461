import { handlingRows } from './workflow/handlingRows'
import { letterRows } from './workflow/letterRows'
import { specialRows } from './workflow/specialRows'
import { beforeReply, type Rows } from './workflow/who'

export type { TicketEvent } from './workflow/who'

/** The life of a ticket: 司法所 receives, proposes and answers short matters; it never decides (行政执法监督条例第6条). */
export const ticketTable: Rows = [
  ...handlingRows,
  ...specialRows,
  ...letterRows,
  {
    from: [
      'submitted',
      'rejectionAppealed',
      'transferred',
      'disputed',
      ...beforeReply,
      'referredDiscipline',
      'referredCrime',
      'replied',
    ],
    event: 'escalate',
    to: null,
    who: ['system'],
  },
]
