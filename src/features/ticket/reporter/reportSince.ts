import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'

/** Opens a new report about what happened since: as confidential as the one that is watched over, about the same agency, in
 *  a draft of its own, so that no form that was begun before puts its own choice in place of this one. */
export function reportSince(
  { ticketId, confidentiality }: Pick<Outputs['ticket']['show'], 'ticketId' | 'confidentiality'>,
  agencyId: string | null,
): void {
  void go('/pkg-reporter/report/index', {
    draft: ticketId,
    category: 'retaliation',
    confidentiality,
    agencyId: agencyId ?? undefined,
  })
}
