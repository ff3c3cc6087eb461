import { describeAccess } from '../_checks/fixture/access'

describeAccess('notice', {
  inbox: 'signedIn',
  unread: 'signedIn',
  markRead: 'signedIn',
  pushes: 'signedIn',
  answerPush: 'signedIn',
  consents: 'signedIn',
  withdrawPushes: 'signedIn',
})
