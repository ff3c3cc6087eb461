/** Roles: key → the words a person reads. A person may hold several and acts as one at a time. */
export const roles = {
  enterpriseUser: '企业工作人员',
  liaisonPointUser: '企业联系点',
  specialSupervisor: '特邀监督员',
  inspector: '执法人员',
  agencyHandler: '执法部门经办',
  agencyReviewer: '执法部门法制机构',
  agencyHead: '执法部门负责人',
  judicialOfficeClerk: '司法所干警',
  judicialOfficeHead: '司法所所长',
  bureauHandler: '司法局协调监督科',
  bureauReviewer: '司法局科长',
  bureauLeader: '司法局分管领导',
  governmentApprover: '政府审批人',
  disciplineOfficer: '纪检监察',
  identityCustodian: '身份保管人',
  hotlineOperator: '12345 话务',
  industryAssociation: '工商联（协会）',
  systemAdmin: '系统管理员',
  auditor: '审计员',
} as const

/** A role that is bound to a person by a registry entry. `publicVisitor` is whoever holds none. */
export type Role = keyof typeof roles

/** All roles in the order of the list. */
export const roleKeys = Object.keys(roles) as [Role, ...Role[]]

/** Who may file a report as himself. */
export const reporterRoles = ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor'] as const satisfies Role[]

/** Who works at a judicial office or bureau. */
export const officeRoles = ['judicialOfficeClerk', 'judicialOfficeHead'] as const satisfies Role[]
export const bureauRoles = ['bureauHandler', 'bureauReviewer', 'bureauLeader'] as const satisfies Role[]
export const agencyRoles = ['agencyHandler', 'agencyReviewer', 'agencyHead'] as const satisfies Role[]
