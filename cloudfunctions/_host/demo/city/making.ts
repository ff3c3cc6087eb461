import { addDays, dayOf, startOfDay } from '../../../_shared/calendar/days'
import type { Chance } from './chance'

/** What the city is made from: a repeatable chance, ids, and the moment that counts as today. */
export type Making = { chance: Chance; uuid(): string; now: Date }

const hour = 3_600_000

/** The day so many days before (or, negative, after) today in Shanghai. */
export const dayBefore = ({ now }: Pick<Making, 'now'>, days: number) => addDays(dayOf(now), -days)

/** A moment in office hours of the day so many days before today. */
export const momentBefore = (making: Making, days: number) =>
  new Date(startOfDay(dayBefore(making, days)).getTime() + making.chance.between(9 * 60, 17 * 60) * (hour / 60))

/** The registry was filled before the year that the demo tells of. */
export const registryAge = 410
