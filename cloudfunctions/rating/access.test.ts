import { agencies, bureaus, describeAccess } from '../_checks/fixture/access'

// 企业评、部门督、司法管、纪委查: the agency itself never reads a single rating.
describeAccess('rating', {
  submit: ['enterpriseUser'],
  show: ['enterpriseUser', ...bureaus, 'disciplineOfficer'],
  summary: agencies,
})
