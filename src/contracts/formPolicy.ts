import type { PolicyLine } from './policy'
import { bureaus, documentLimit, offices } from './policyGroups'

/** Papers of one report and of a month: of annex 5 an office makes its own and hands them in, its bureau sees who did. */
export const formPolicy = {
  'ticket.feedbackForm': {
    kind: 'read',
    audit: 'feedbackFormPrinted',
    limit: documentLimit,
    allow: { ...offices, ...bureaus },
  },
  'ticket.referralDocument': { kind: 'read', audit: 'referralPrinted', limit: documentLimit, allow: bureaus },
  'ticket.monthlyForms': { kind: 'read', audit: 'monthlyFormsListed', allow: offices },
  'ticket.monthlyFormsFile': {
    kind: 'read',
    audit: 'monthlyFormsPrinted',
    limit: documentLimit,
    allow: { ...offices, ...bureaus },
  },
  'ticket.handInForms': { kind: 'command', audit: 'monthlyFormsHandedIn', allow: offices },
  'ticket.monthlyHandIns': { kind: 'read', audit: 'handInsListed', allow: bureaus },
} as const satisfies Record<string, PolicyLine>
