/** How many there are; of what goes on, how many at least. */
export const orMore = (count: number, hasMore: boolean): number | string => (hasMore ? `${count}+` : count)
