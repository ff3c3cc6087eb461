import type { Role } from '../../src/contracts/roles'
import type { Executor } from './database/connect'

/** Proof of identity as the platform gives it; nothing of it ever comes from an input. */
export type Credentials = { token?: string; openid?: string }

/** The role somebody acts in, with what it is bound to. */
export type Assignment = {
  assignmentId: string
  role: Role
  title: string
  unitName: string
  regionCode: string | null
  townshipCode: string | null
  bureauId: string | null
  officeId: string | null
  agencyId: string | null
  enterpriseId: string | null
  inspectorId: string | null
  isTermEnded: boolean
}

/** Who calls: nobody we know, a person, or the software itself. */
export type Caller =
  | { kind: 'guest' }
  | { kind: 'person'; personId: string; sessionId: string | null; assignment: Assignment | null }
  | { kind: 'system' }

/** Finds out who calls. A token that is unknown, ended or expired is NOT_SIGNED_IN; none at all is a guest. It reads on
 *  the given connection, or on any. */
export type Identify = (credentials: Credentials, connection?: Executor) => Promise<Caller>
