/** One alternated pair of measurements, raw. */
export type Pair = { a: number; b: number }

/** A ratio with its bar from the quality table. */
export type Ratio = { name: string; what: string; pairs: Pair[]; bar: number; stretch: number; isHigherBetter: boolean }

/** Runs both arms in turn, A B, B A, A B …, so that a drifting machine harms both alike */
export const paired = async <Sample = number>(
  rounds: number,
  armA: () => Promise<Sample>,
  armB: () => Promise<Sample>,
): Promise<{ a: Sample; b: Sample }[]> => {
  const pairs: { a: Sample; b: Sample }[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const a = await armA()
      pairs.push({ a, b: await armB() })
    } else {
      const b = await armB()
      pairs.push({ a: await armA(), b })
    }
  }
  return pairs
}

export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** One line for people: the ratio's median and range, the raw pairs, and whether the bar is met. */
export const describeRatio = ({ name, what, pairs, bar, stretch, isHigherBetter }: Ratio) => {
  const ratios = pairs.map(({ a, b }) => a / b)
  const middle = median(ratios)
  const meets = (limit: number) => (isHigherBetter ? middle >= limit : middle <= limit)
  const verdict = meets(stretch) ? 'stretch' : meets(bar) ? 'met' : 'MISSED'
  const raw = pairs.map(({ a, b }) => `${a.toPrecision(4)}/${b.toPrecision(4)}`).join(' ')
  const sign = isHigherBetter ? '≥' : '≤'
  return {
    isMet: meets(bar),
    line: `${name}  ${what}: ${middle.toFixed(3)} (min ${Math.min(...ratios).toFixed(3)}, max ${Math.max(...ratios).toFixed(3)}; bar ${sign} ${bar}, stretch ${sign} ${stretch}) ${verdict}\n    pairs: ${raw}`,
  }
}
