import { type PolicyLine, type ProcedureName, policy, type Scope } from '../../src/contracts/policy'
import { type Role, reporterRoles } from '../../src/contracts/roles'
import type { Caller } from './caller'
import { fail } from './errors'

/** How far the caller reaches with this procedure, or the failure that says why not. */
export const authorise = (procedure: ProcedureName, caller: Caller): Scope | null => {
  const { allow }: PolicyLine = policy[procedure]
  if (allow === 'anyone') return null
  if (caller.kind === 'guest') throw fail('NOT_SIGNED_IN')
  if (allow === 'signedIn') return 'own'
  const assignment = caller.kind === 'person' ? caller.assignment : null
  const scope = assignment ? allow[assignment.role] : undefined
  if (!assignment || !scope) throw fail('FORBIDDEN')
  if (assignment.isTermEnded && !isReporter(assignment.role)) throw fail('FORBIDDEN')
  return scope
}

const isReporter = (role: Role) => (reporterRoles as readonly Role[]).includes(role)
