import type { PolicyLine } from './policy'

// A wrong code counts, a right one is given back: by reading nobody can lock another out of an address that they share;
// by guessing, for the rest of the hour. Steps have a limit of their own besides, which right ones use up.
const misses = { uses: 60, minutes: 60 }

/** What is open to whoever does not sign in, and asks of nobody who he is. Limits count an address, for a day at most. */
export const unsignedPolicy = {
  'ticket.unsignedForm': { kind: 'read', audit: 'unsignedFormRead', isUnsigned: true, allow: 'anyone' },
  'ticket.submitUnsigned': {
    kind: 'command',
    audit: 'ticket.submitted',
    isUnsigned: true,
    limit: { uses: 10, minutes: 60 },
    allow: 'anyone',
  },
  'ticket.attachUnsigned': {
    kind: 'session',
    audit: 'attachmentAdded',
    isUnsigned: true,
    limit: { uses: 60, minutes: 60 },
    allow: 'anyone',
  },
  'ticket.dialogue': { kind: 'read', audit: 'dialogueRead', isUnsigned: true, misses, allow: 'anyone' },
  'ticket.dialogueStep': {
    kind: 'command',
    audit: 'ticket.dialogueStepped',
    isUnsigned: true,
    limit: { uses: 60, minutes: 60 },
    misses,
    allow: 'anyone',
  },
} as const satisfies Record<string, PolicyLine>
