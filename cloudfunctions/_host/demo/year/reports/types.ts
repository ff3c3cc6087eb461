import type { Inputs } from '../../../../../src/contracts'

type Submission = Inputs['ticket']['submit']
export type TicketCategory = Submission['category']
export type ReporterKind = Submission['kind']
export type Confidentiality = Submission['confidentiality']
