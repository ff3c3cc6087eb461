/** The only source of time on the server. */
export type Clock = { now(): Date }

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is set: for tests and for the demo city's past year. */
export class SettableClock implements Clock {
  constructor(private current: Date) {}

  now() {
    return new Date(this.current)
  }

  set(moment: Date) {
    this.current = moment
  }

  /** Moves on by so many milliseconds. */
  advance(milliseconds: number) {
    this.current = new Date(this.current.getTime() + milliseconds)
  }
}
