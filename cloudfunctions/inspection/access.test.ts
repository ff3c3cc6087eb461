import { agencies, bureaus, describeAccess } from '../_checks/fixture/access'

describeAccess('inspection', {
  options: ['inspector'],
  checkIn: ['inspector'],
  current: ['enterpriseUser', 'inspector'],
  show: ['enterpriseUser', 'inspector', ...agencies, ...bureaus, 'disciplineOfficer'],
  mine: ['enterpriseUser', 'inspector', ...agencies],
  confirm: ['enterpriseUser'],
  refuse: ['enterpriseUser'],
  checkOut: ['inspector'],
  informResult: ['agencyHandler'],
  cancel: ['agencyHead'],
  closeRefused: ['agencyHead'],
})
