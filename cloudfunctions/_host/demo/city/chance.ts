import { createHash } from 'node:crypto'

/** A repeatable source of chance: the same seed gives the same numbers. Nothing secret may come from it outside the
 *  demo city. */
export type Chance = {
  bytes(count: number): Buffer
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** True with this probability, 0 to 1. */
  happens(share: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** `count` different items, in a new order; all of them when there are fewer. */
  sample<Item>(list: readonly Item[], count: number): Item[]
  /** An item, the heavier the likelier. */
  weighted<Item extends { weight: number }>(list: readonly Item[]): Item
}

/** Chance from a stream of SHA-256 blocks. */
export const createChance = (seed: string): Chance => {
  let block = Buffer.alloc(0)
  let used = 0
  let counter = 0
  const byte = () => {
    if (used >= block.length) {
      block = createHash('sha256').update(`${seed}\n${counter}`).digest()
      counter += 1
      used = 0
    }
    used += 1
    return block[used - 1] ?? 0
  }
  const bytes = (count: number) => Buffer.from(Array.from({ length: count }, byte))
  const below = (limit: number) => Number((BigInt(bytes(6).readUIntBE(0, 6)) * BigInt(limit)) >> 48n)
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[below(list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const sample = <Item>(list: readonly Item[], count: number): Item[] => {
    const rest = [...list]
    const chosen: Item[] = []
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(below(rest.length), 1))
    return chosen
  }
  return {
    bytes,
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (share) => below(1_000_000) < share * 1_000_000,
    pick,
    sample,
    weighted(list) {
      let left = below(list.reduce((sum, { weight }) => sum + weight, 0))
      for (const item of list) {
        if (left < item.weight) return item
        left -= item.weight
      }
      return pick(list)
    },
  }
}
