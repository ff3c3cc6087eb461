import { session } from './session'

/** Whose words and answers this device is keeping now: the role in which the person acts. */
export const ownerNow = (): string => session.get()?.active?.assignmentId ?? guest

/** Who has not signed in; a guest's words wait on the phone and are never sent. */
export const guest = 'guest'
