/** A LIKE pattern that finds the words anywhere and takes nothing in them as a wildcard. */
export const likePattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** Words with the digits of a number together: whoever copies them from paper may set them apart. */
export const withoutGaps = (search: string) => search.replace(/(?<=\d)\s+(?=\d)/g, '')
