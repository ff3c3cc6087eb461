import type { Check } from './check'

/** How much of a promise is run: until `target`, or until the time is up. */
export type Bound = { target: number; minutes: number }

let isToldToStop = false
let lastTicker: NodeJS.Timeout | undefined

/** Lets every pace end as if its time were up, so that what was done so far is still judged and printed. */
export const stopPaces = () => {
  isToldToStop = true
}

/** Starts counting; `extra` adds to the progress line. `now` is in milliseconds. */
export const createPace = (
  name: string,
  unit: string,
  { target, minutes }: Bound,
  { say = console.log, now = Date.now, every = 15_000, extra = (): string => '' } = {},
) => {
  const startedAt = now()
  let done = 0
  const seconds = () => (now() - startedAt) / 1_000
  const hasTime = () => !isToldToStop && seconds() < minutes * 60
  const tell = () => {
    const rate = (done / Math.max(seconds(), 0.001)).toFixed(1)
    say(`     ${name}: ${done} of ${target} ${unit}, ${rate}/s, ${Math.round(seconds())} s${extra()}`)
  }
  // One check runs at a time: one that broke off tells nothing more.
  clearInterval(lastTicker)
  const ticker = setInterval(tell, every)
  lastTicker = ticker
  return {
    hasTime,
    /** The number of the next piece of work, from 1, or null when the bar is reached or the time is up. */
    next: () => {
      if (done >= target || !hasTime()) return null
      done += 1
      return done
    },
    done: () => done,
    tell,
    close: () => clearInterval(ticker),
  }
}

/** The verdict on a promise: broken, held up to its bar, or held as far as it was run. */
export const judge = (name: string, isBroken: boolean, done: number, target: number, counts: string): Check => {
  const isReached = done >= target
  const verdict = isBroken ? 'FAIL' : isReached ? 'ok' : 'short'
  return {
    name,
    verdict,
    counts: `${counts}; ${isReached ? `bar of ${target} reached` : `stopped at ${done} of ${target}`}`,
  }
}
