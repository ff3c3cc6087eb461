// Who may call, by the words that the lines of the policy use: role → how far it reaches.

export const watcher = { disciplineOfficer: 'region' } as const
export const reporters = { enterpriseUser: 'own', liaisonPointUser: 'own', specialSupervisor: 'own' } as const
export const offices = { judicialOfficeClerk: 'ownOffice', judicialOfficeHead: 'ownOffice' } as const
export const bureaus = { bureauHandler: 'region', bureauReviewer: 'region', bureauLeader: 'region' } as const
export const handlers = { ...offices, bureauHandler: 'region' } as const
export const leaders = { bureauLeader: 'region' } as const
export const custodian = { identityCustodian: 'region' } as const
export const government = { governmentApprover: 'region' } as const
export const decider = { bureauReviewer: 'region' } as const
export const assigner = { bureauHandler: 'region' } as const
export const transferrer = { bureauHandler: 'region', bureauReviewer: 'region' } as const
export const agencies = { agencyHandler: 'ownAgency', agencyReviewer: 'ownAgency', agencyHead: 'ownAgency' } as const

/** Who puts on record what came in on another way; the leader only reads. */
export const registrars = { ...offices, bureauHandler: 'region', bureauReviewer: 'region' } as const

/** Making a document takes the server longer than reading one. */
export const documentLimit = { uses: 60, minutes: 10 } as const
