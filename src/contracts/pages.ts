/** Pages that a notice may lead to, without the leading slash; the id follows. */
export const pages = {
  inspectionOfEnterprise: 'pkg-reporter/inspection/index?id=',
  rating: 'pkg-reporter/rating/index?id=',
  ticketOfReporter: 'pkg-reporter/ticket/index?id=',
  inspectionOfOffice: 'pkg-office/inspection/index?id=',
  ticketOfOffice: 'pkg-office/ticket/index?id=',
  requestOfAgency: 'pkg-agency/request/index?id=',
  inspectionOfInspector: 'pkg-inspector/inspection/index?id=',
  inspectionOfAgency: 'pkg-agency/inspection/index?id=',
} as const
