/** Does the work for every item, a few at once, since a page that settles leaves the machine idle: what has the same key
 *  stays in one lane, in its order. The first failure ends it. */
export const inLanes = async <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  work: (item: Item) => Promise<void>,
  lanes = 3,
) => {
  const waiting = [...groupsOf(items, keyOf).values()]
  const lane = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) for (const item of group) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

// The longest first, so that no lane is left with it at the end.
const groupsOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length))
}
