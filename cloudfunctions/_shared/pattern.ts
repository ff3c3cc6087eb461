/** A LIKE pattern that finds the words anywhere and takes nothing in them as a wildcard. */
export const likePattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`
