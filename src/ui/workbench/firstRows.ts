/** So many rows of what waits stand on a home page before the rest. */
export const useFirstRows = () => 3
