import { bureaus, describeAccess, offices, reporters } from '../_checks/fixture/access'

describeAccess('audit', {
  trail: ['auditor'],
  verify: ['auditor'],
  verifyPart: ['auditor'],
  find: ['auditor'],
  health: ['systemAdmin'],
  verifySubject: [...reporters, ...offices, ...bureaus, 'auditor'],
})
