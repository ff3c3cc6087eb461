import type { ClockRule } from '../deadlines/clocks'

/** The tenant's configuration over the documented defaults. */
export type Settings = {
  /** A clock, key `clock.<name>`; the default says where it comes from. */
  clock(name: string, fallback: ClockRule): ClockRule
  number(key: string, fallback: number): number
  text(key: string, fallback: string): string
}

/** Settings over the changed values; a value of the wrong shape falls back to the default. */
export const settingsOf = (changed: ReadonlyMap<string, unknown>): Settings => ({
  clock(name, fallback) {
    const rule = { ...fallback, ...(changed.get(`clock.${name}`) as Partial<ClockRule> | null | undefined) }
    return isClockRule(rule) ? rule : fallback
  },
  number: (key, fallback) => (typeof changed.get(key) === 'number' ? (changed.get(key) as number) : fallback),
  text: (key, fallback) => (typeof changed.get(key) === 'string' ? (changed.get(key) as string) : fallback),
})

const units: readonly string[] = ['minute', 'hour', 'calendarDay', 'workingDay'] satisfies ClockRule['unit'][]

const isClockRule = ({ amount, unit, warnBefore }: ClockRule) =>
  Number.isInteger(amount) && amount >= 0 && units.includes(unit) && Number.isInteger(warnBefore) && warnBefore >= 0
