/** A phone number as a colleague may see it: 199****0001. */
export const maskPhone = (phone: string) => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')

/** How long a session lasts without signing in again, in days. */
export const sessionDays = 30

/** The role a person acts in: the chosen one while it lasts, else the first that has not ended. */
export const activeOf = <Row extends { assignmentId: string }>(
  rows: readonly Row[],
  chosen: string | null,
): Row | null => rows.find(({ assignmentId }) => assignmentId === chosen) ?? rows[0] ?? null

/** True when the term has run out (an open end never does). */
export const isTermEnded = (endsAt: Date | null, now: Date) => endsAt !== null && endsAt <= now
