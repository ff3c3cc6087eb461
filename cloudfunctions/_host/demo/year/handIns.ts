import { addDays } from '../../../_shared/calendar/days'
import type { City } from '../city/build'
import type { Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'
import type { Stage } from './stage'

type Tools = { city: City; cast: Cast; days: Days }

const months = 12

/** 南埠 has still to hand in its last month: its clerk is one of the picker's people. */
export const waitedFor = '990102003'

/** Every month the offices hand in their forms of the one before, in its first days; one office has not done so for the
 *  last. */
export const handInThreads = (tools: Tools): Thread[] =>
  Array.from({ length: months }, (_, back) => monthThreads(tools, back)).flat()

/** A month that is over, so many before the last one: the first day after it, and the day on which it is handed in. */
export const monthOver = (days: Days, back: number) => {
  const begun = Array.from({ length: back }).reduce<string>((first) => monthBefore(first), firstOf(days.today))
  return { month: monthBefore(begun).slice(0, 7), begun, day: days.after(begun, 1) }
}

const monthThreads = ({ city, cast, days }: Tools, back: number): Thread[] => {
  const { month, day } = monthOver(days, back)
  if (day >= days.today) return []
  const offices = back === 0 ? city.offices.filter(({ townshipCode }) => townshipCode !== waitedFor) : city.offices
  return offices.map(({ officeId, name }, place) => ({
    about: `${name}报送${month}的反馈表`,
    lane: 0,
    scenes: [
      {
        at: days.at(day, 9 * 60 + 10 + (place % 60) * 6),
        play: (stage: Stage) =>
          stage.call(cast.office(officeId, 'judicialOfficeClerk'), 'ticket.handInForms', { month }),
      },
    ],
  }))
}

const firstOf = (day: string) => `${day.slice(0, 7)}-01`
const monthBefore = (first: string) => firstOf(addDays(first, -1))
