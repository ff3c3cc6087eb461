import { bureaus, describeAccess, offices } from '../_checks/fixture/access'

describeAccess('registry', {
  readCode: 'anyone',
  agencies: 'signedIn',
  townships: 'signedIn',
  offices: [...offices, ...bureaus],
  enterprises: [...offices, ...bureaus, 'systemAdmin'],
  plate: ['enterpriseUser', ...offices, ...bureaus],
})
