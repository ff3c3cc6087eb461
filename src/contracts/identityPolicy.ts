import type { PolicyLine } from './policy'
import { bureaus, custodian, leaders } from './policyGroups'

/** Who signs in, is whom, and may open what is sealed. */
export const identityPolicy = {
  'identity.demoPeople': { kind: 'read', audit: 'demoPeopleListed', allow: 'anyone' },
  'identity.demoSignIn': { kind: 'session', audit: 'signedIn', limit: { uses: 60, minutes: 1 }, allow: 'anyone' },
  'identity.wechatSignIn': { kind: 'session', audit: 'signedIn', limit: { uses: 60, minutes: 1 }, allow: 'anyone' },
  'identity.bindPhone': { kind: 'session', audit: 'phoneBound', allow: 'signedIn' },
  'identity.forgetPhone': { kind: 'command', audit: 'phoneForgotten', allow: 'signedIn' },
  'identity.me': { kind: 'read', audit: 'profileRead', allow: 'signedIn' },
  'identity.ownData': { kind: 'read', audit: 'ownDataRead', limit: { uses: 30, minutes: 60 }, allow: 'signedIn' },
  'identity.switchRole': { kind: 'session', audit: 'roleSwitched', allow: 'signedIn' },
  'identity.signOut': { kind: 'session', audit: 'signedOut', allow: 'signedIn' },
  'identity.endRole': { kind: 'command', audit: 'roleEnded', allow: { systemAdmin: 'all' } },
  'identity.accessRequests': { kind: 'read', audit: 'accessRequestsListed', allow: { ...bureaus, ...custodian } },
  'identity.accessShow': { kind: 'read', audit: 'accessRequestRead', allow: { ...bureaus, ...custodian } },
  'identity.decideAccess': { kind: 'command', audit: 'identity.accessDecided', allow: { ...leaders, ...custodian } },
  // NB: no command, so that the answer with the name in it is kept nowhere.
  'identity.openIdentity': {
    kind: 'session',
    audit: 'identity.opened',
    limit: { uses: 30, minutes: 60 },
    allow: bureaus,
  },
} as const satisfies Record<string, PolicyLine>
