import { agencies, bureaus, describeAccess, offices } from '../_checks/fixture/access'

describeAccess('inspection', {
  options: ['inspector'],
  checkIn: ['inspector'],
  current: ['enterpriseUser', 'inspector'],
  show: ['enterpriseUser', 'inspector', ...agencies, ...offices, ...bureaus, 'disciplineOfficer'],
  stream: ['disciplineOfficer'],
  mine: ['enterpriseUser', 'inspector', ...agencies],
  summary: ['enterpriseUser', 'inspector', ...agencies, 'disciplineOfficer'],
  confirm: ['enterpriseUser'],
  refuse: ['enterpriseUser'],
  checkOut: ['inspector'],
  informResult: ['agencyHandler'],
  cancel: ['agencyHead'],
  closeRefused: ['agencyHead'],
})
