import type { Role } from '../../../../../src/contracts/roles'
import { type Desk, type Draft, makeReport } from './make'
import { type Plot, plotFor, turnedAwayPlot, withdrawnPlot } from './plots'
import type { Report } from './report'
import {
  agencyFor,
  canTell,
  confidentialityFor,
  type namedPosts,
  type Reporter,
  reporterAt,
  reportersOf,
} from './reporters'
import { countryStories } from './stories/country'
import { safetyStories } from './stories/safety'
import { streetStories } from './stories/street'
import { tradeStories } from './stories/trade'
import { rejectedStories, withdrawnStories } from './stories/turnedAway'
import type { Story } from './story'
import { forward } from './timetable'

/** Stories that go the whole way. */
export const answeredStories: readonly Story[] = [
  ...tradeStories,
  ...safetyStories,
  ...streetStories,
  ...countryStories,
]

const named: readonly { post: (typeof namedPosts)[number]; role: Role; reports: number }[] = [
  { post: 'enterpriseUser:showcase', role: 'enterpriseUser', reports: 3 },
  { post: 'enterpriseUser:factory', role: 'enterpriseUser', reports: 2 },
  { post: 'liaison:990102003:0', role: 'liaisonPointUser', reports: 2 },
  { post: 'supervisor:990104101:delegate:1', role: 'specialSupervisor', reports: 2 },
  { post: 'supervisor:990104101:counsel:1', role: 'specialSupervisor', reports: 2 },
]

/** Reports of the past months that have ended: those of the people everybody meets, and `count` others. */
export const pastReports = (desk: Desk, count: number, from: number): Report[] => {
  const deck = createDeck(desk)
  const byHand = named.flatMap(({ post, role, reports }) =>
    Array.from({ length: reports }, () => {
      const reporter = reporterAt(desk.city, post, role)
      return ended(desk, from, deck.draw(reporter, false), reporter)
    }),
  )
  const turnedAway = Math.max(1, Math.round(count / 14))
  const others = Array.from({ length: count }, (_, number) => {
    const reporter = desk.chance.pick(reportersOf(desk.city, desk.chance.weighted(roles).role))
    if (number < turnedAway) return ended(desk, from, desk.chance.pick(rejectedStories), reporter, turnedAwayPlot)
    if (number === turnedAway) return ended(desk, from, desk.chance.pick(withdrawnStories), reporter, withdrawnPlot)
    return ended(desk, from, deck.draw(reporter, true), reporter)
  })
  return [...byHand, ...others]
}

const roles: readonly { role: Role; weight: number }[] = [
  { role: 'enterpriseUser', weight: 9 },
  { role: 'liaisonPointUser', weight: 4 },
  { role: 'specialSupervisor', weight: 7 },
]

// Every story is told once before any is told again.
const createDeck = ({ chance }: Desk) => {
  let waiting: Story[] = []
  return {
    draw(reporter: Reporter, mayBeShort: boolean): Story {
      if (waiting.length < 12) waiting = [...waiting, ...chance.sample(answeredStories, answeredStories.length)]
      const place = waiting.findIndex((each) => canTell(reporter, each) && (mayBeShort || each.kind === 'complaint'))
      const [drawn] = waiting.splice(Math.max(0, place), 1)
      if (!drawn) throw new Error('no story is left')
      return drawn
    },
  }
}

const ended = (desk: Desk, from: number, story: Story, reporter: Reporter, wish?: Plot): Report => {
  const { city, chance } = desk
  const isOnBehalf = reporter.role === 'liaisonPointUser' && story.kind === 'complaint' && chance.happens(0.55)
  const plot = wish ?? plotFor(chance, story)
  const steps = drawSteps(desk, from, plot)
  const confidentiality = confidentialityFor(chance, story)
  const elsewhere = city.offices.filter(({ townshipCode }) => townshipCode !== reporter.townshipCode)
  const draft: Draft = {
    story,
    reporter,
    townshipCode: reporter.townshipCode,
    agency: agencyFor(city, chance, story, reporter.townshipCode),
    confidentiality,
    isOnBehalf,
    steps,
    toTownship: chance.pick(elsewhere).townshipCode,
    ...(confidentiality === 'open' && reporter.enterpriseName && !isOnBehalf ? { place: reporter.enterpriseName } : {}),
  }
  return makeReport(desk, draft)
}

// Drawn again until the last act is over in time, so that nothing of the past is still open.
const drawSteps = ({ days, chance }: Desk, from: number, plot: Plot) => {
  const end = days.at(days.back(plot.rest), 24 * 60)
  for (;;) {
    const steps = forward(days, chance, days.back(chance.between(plot.rest + 2, from)), plot.beats(chance))
    if (steps.every(({ at }) => at < end)) return steps
  }
}
