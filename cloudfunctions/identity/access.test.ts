import { describeAccess } from '../_checks/fixture/access'

describeAccess('identity', {
  demoPeople: 'anyone',
  demoSignIn: 'anyone',
  wechatSignIn: 'anyone',
  bindPhone: 'signedIn',
  me: 'signedIn',
  switchRole: 'signedIn',
  endRole: ['systemAdmin'],
  signOut: 'signedIn',
})
