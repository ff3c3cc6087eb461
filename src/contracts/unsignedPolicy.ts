import type { PolicyLine } from './policy'

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
  // NB: whoever guesses at codes is counted here, right or wrong; at the step below a wrong code counts at the address only.
  'ticket.dialogue': {
    kind: 'read',
    audit: 'dialogueRead',
    isUnsigned: true,
    limit: { uses: 60, minutes: 60 },
    allow: 'anyone',
  },
  'ticket.dialogueStep': {
    kind: 'command',
    audit: 'ticket.dialogueStepped',
    isUnsigned: true,
    limit: { uses: 60, minutes: 60 },
    allow: 'anyone',
  },
} as const satisfies Record<string, PolicyLine>
