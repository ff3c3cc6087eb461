import { bureaus, describeAccess } from '../_checks/fixture/access'

describeAccess('identity', {
  demoPeople: 'anyone',
  demoSignIn: 'anyone',
  wechatSignIn: 'anyone',
  bindPhone: 'signedIn',
  forgetPhone: 'signedIn',
  me: 'signedIn',
  ownData: 'signedIn',
  switchRole: 'signedIn',
  endRole: ['systemAdmin'],
  accessRequests: [...bureaus, 'identityCustodian'],
  accessShow: [...bureaus, 'identityCustodian'],
  decideAccess: ['bureauLeader', 'identityCustodian'],
  openIdentity: bureaus,
  signOut: 'signedIn',
})
