/** Where pages lead to one another. */
export const paths = {
  home: '/pages/home/index',
  records: '/pages/records/index',
  me: '/pages/me/index',
  kept: '/pkg-reporter/kept/index',
  scan: '/pages/scan/index',
  landing: '/pages/landing/index',
  receipt: '/pages/receipt/index',
  rights: '/pkg-reporter/rights/index',
  report: '/pkg-reporter/report/index',
  inspection: '/pkg-reporter/inspection/index',
  rating: '/pkg-reporter/rating/index',
  checkIn: '/pkg-inspector/checkIn/index',
  inspectorInspection: '/pkg-inspector/inspection/index',
  agencyInspection: '/pkg-agency/inspection/index',
  officeInspection: '/pkg-office/inspection/index',
  ratings: '/pkg-agency/ratings/index',
} as const
