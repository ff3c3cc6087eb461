/** Pages that a notice may lead to, without the leading slash; the id follows. */
export const pages = {
  inspectionOfEnterprise: 'pkg-reporter/inspection/index?id=',
  rating: 'pkg-reporter/rating/index?id=',
  ticketOfReporter: 'pkg-reporter/ticket/index?id=',
  inspectionOfOffice: 'pkg-office/inspection/index?id=',
  ticketOfOffice: 'pkg-office/ticket/index?id=',
  identityAccess: 'pkg-office/identity/index?id=',
  requestOfAgency: 'pkg-agency/request/index?id=',
  letterOfAgency: 'pkg-agency/letter/index?id=',
  ticketOfDiscipline: 'pkg-discipline/ticket/index?id=',
  forms: 'pkg-office/forms/index',
  disputes: 'pkg-office/disputes/index',
  issue: 'pkg-office/issue/index?id=',
  agencyDispute: 'pkg-agency/dispute/index?id=',
  proposalOfGovernment: 'pkg-office/proposal/index?id=',
  inspectionOfInspector: 'pkg-inspector/inspection/index?id=',
  inspectionOfAgency: 'pkg-agency/inspection/index?id=',
} as const
