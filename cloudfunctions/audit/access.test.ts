import { bureaus, describeAccess, offices, reporters } from '../_checks/fixture/access'

describeAccess('audit', {
  trail: ['auditor'],
  verify: ['auditor'],
  verifySubject: [...reporters, ...offices, ...bureaus, 'auditor'],
})
