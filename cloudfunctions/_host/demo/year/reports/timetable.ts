import type { Chance } from '../../city/chance'
import { type Days, officeHours } from '../days'
import type { Act } from './report'

/** An act and how many worked days after the one before it. */
export type Beat = readonly [Act, number]

/** Beats on worked days in office hours, the first on `day`; on one day they follow each other. */
export const forward = (days: Days, chance: Chance, day: string, beats: readonly Beat[]) => {
  let current = day
  return onClock(
    days,
    chance,
    beats.map(([act, gap], position) => {
      if (position > 0) current = days.after(current, gap)
      return { act, day: current }
    }),
  )
}

/** The same, the last one on `day`. */
export const backward = (days: Days, chance: Chance, day: string, beats: readonly Beat[]) => {
  const placed: { act: Act; day: string }[] = []
  let current = day
  for (const [act, gap] of [...beats].reverse()) {
    placed.unshift({ act, day: current })
    current = days.before(current, gap)
  }
  return onClock(days, chance, placed)
}

const onClock = (days: Days, chance: Chance, placed: readonly { act: Act; day: string }[]) => {
  let previous = { day: '', minutes: 0 }
  return placed.map(({ act, day }) => {
    const wish = inOffice(chance)
    const minutes = day === previous.day ? Math.max(wish, Math.min(previous.minutes + 25, officeHours.end)) : wish
    previous = { day, minutes: day === previous.day && minutes <= previous.minutes ? previous.minutes + 1 : minutes }
    return { act, at: days.at(day, previous.minutes) }
  })
}

const inOffice = (chance: Chance) =>
  chance.happens(0.55)
    ? chance.between(officeHours.begin + 5, officeHours.noon)
    : chance.between(officeHours.afternoon, officeHours.end - 40)
