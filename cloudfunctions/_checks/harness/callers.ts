import { createHash } from 'node:crypto'
import type { Role } from '../../../src/contracts/roles'
import type { Assignment, Caller } from '../../_shared/caller'

/** Somebody signed in who acts in the role; `bindings` are what the role is tied to. */
export const personIn = (role: Role, bindings: Partial<Assignment> = {}, name: string = role): Caller => ({
  kind: 'person',
  personId: testId(`person ${name}`),
  sessionId: testId(`session ${name}`),
  assignment: {
    assignmentId: testId(`assignment ${name} ${role}`),
    role,
    title: name,
    unitName: '',
    regionCode: null,
    townshipCode: null,
    bureauId: null,
    officeId: null,
    agencyId: null,
    enterpriseId: null,
    inspectorId: null,
    isTermEnded: false,
    ...bindings,
  },
})

/** Somebody signed in who holds no role. */
export const visitor = (name = 'visitor'): Caller => ({
  kind: 'person',
  personId: testId(`person ${name}`),
  sessionId: testId(`session ${name}`),
  assignment: null,
})

/** The same words always give the same version-4 UUID. */
export const testId = (words: string) => {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
