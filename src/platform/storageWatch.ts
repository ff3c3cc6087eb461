/** A mini-program is open once: nobody else writes to its storage. */
export const watchStorage = (_act: () => void): void => undefined
