import { agencyRoles, bureauRoles, officeRoles, type Role } from '@/contracts/roles'

/** Which home a person sees. */
export type HomeKind =
  | 'guest'
  | 'roleless'
  | 'enterprise'
  | 'reporter'
  | 'inspector'
  | 'agency'
  | 'office'
  | 'discipline'
  | 'government'
  | 'auditor'
  | 'admin'
  | 'custodian'
  | 'plain'

const byRole: Partial<Record<Role, HomeKind>> = {
  enterpriseUser: 'enterprise',
  liaisonPointUser: 'reporter',
  specialSupervisor: 'reporter',
  inspector: 'inspector',
  disciplineOfficer: 'discipline',
  governmentApprover: 'government',
  auditor: 'auditor',
  systemAdmin: 'admin',
  identityCustodian: 'custodian',
  ...Object.fromEntries(agencyRoles.map((role) => [role, 'agency'])),
  ...Object.fromEntries([...officeRoles, ...bureauRoles].map((role) => [role, 'office'])),
}

/** The home of whoever is signed in; a role without pages of its own gets the plain one. */
export function homeKind(isSignedIn: boolean, role: Role | undefined): HomeKind {
  if (!isSignedIn) return 'guest'
  return role ? (byRole[role] ?? 'plain') : 'roleless'
}
