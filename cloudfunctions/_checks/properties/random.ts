/** Numbers that look random and are the same for the same seed (mulberry32), so that a failing case can be run again. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /** A whole number from `min` up to and including `max`. */
    whole: (min: number, max: number) => min + Math.floor(next() * (max - min + 1)),
    isHit: (share: number) => next() < share,
    oneOf: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  }
}

export type Random = ReturnType<typeof createRandom>
