/** Told when another tab of the same browser has written. */
export const watchStorage = (act: () => void): void => addEventListener('storage', act)
