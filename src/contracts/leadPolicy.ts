import type { PolicyLine } from './policy'
import { bureaus, custodian, documentLimit, leaders, offices, registrars } from './policyGroups'

/** What comes in on another way: who puts it on record, and who looks after the boxes. */
export const leadPolicy = {
  'ticket.register': {
    kind: 'command',
    audit: 'ticket.registered',
    limit: { uses: 60, minutes: 60 },
    allow: registrars,
  },
  'ticket.originatorPhone': {
    kind: 'session',
    audit: 'originatorPhoneShown',
    limit: { uses: 60, minutes: 60 },
    allow: registrars,
  },
  'ticket.leadLedger': { kind: 'read', audit: 'leadLedgerRead', allow: { ...offices, ...bureaus } },
  'ticket.leadLedgerFile': {
    kind: 'read',
    audit: 'leadLedgerExported',
    limit: documentLimit,
    allow: { ...offices, ...bureaus },
  },
  'ticket.boxes': { kind: 'read', audit: 'boxesListed', allow: { ...offices, ...bureaus } },
  'ticket.saveBox': { kind: 'command', audit: 'boxSaved', allow: registrars },
  'ticket.recordBoxCheck': { kind: 'command', audit: 'boxChecked', allow: registrars },
  // That somebody was rewarded tells his colleagues that he spoke.
  'ticket.recordReward': { kind: 'command', audit: 'ticket.rewardRecorded', allow: leaders },
  'ticket.rewards': { kind: 'read', audit: 'rewardsListed', allow: { ...leaders, ...custodian } },
  'ticket.boxChecks': { kind: 'read', audit: 'boxChecksRead', allow: { ...offices, ...bureaus } },
} as const satisfies Record<string, PolicyLine>
