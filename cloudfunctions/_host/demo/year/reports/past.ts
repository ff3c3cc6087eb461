import type { Role } from '../../../../../src/contracts/roles'
import type { Field } from '../../city/agencies'
import type { Chance } from '../../city/chance'
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
import type { TicketCategory } from './types'

/** Stories that go the whole way. */
export const answeredStories: readonly Story[] = [
  ...tradeStories,
  ...safetyStories,
  ...streetStories,
  ...countryStories,
]

type Named = { post: (typeof namedPosts)[number]; role: Role; tells: readonly (readonly [TicketCategory, Field])[] }

const named: readonly Named[] = [
  {
    post: 'enterpriseUser:showcase',
    role: 'enterpriseUser',
    tells: [
      ['inaction', 'ecology'],
      ['rudeEnforcement', 'urban'],
      ['praise', 'fire'],
    ],
  },
  {
    post: 'enterpriseUser:factory',
    role: 'enterpriseUser',
    tells: [
      ['mechanical', 'tax'],
      ['consultation', 'fire'],
    ],
  },
  {
    post: 'liaison:990102003:0',
    role: 'liaisonPointUser',
    tells: [
      ['arbitraryFine', 'urban'],
      ['corruption', 'animal'],
    ],
  },
  {
    post: 'supervisor:990104101:delegate:1',
    role: 'specialSupervisor',
    tells: [
      ['disclosure', 'ecology'],
      ['systemSuggestion', 'urban'],
    ],
  },
  {
    post: 'supervisor:990104101:counsel:1',
    role: 'specialSupervisor',
    tells: [
      ['penaltyDiscretion', 'market'],
      ['uniformEquipment', 'urban'],
    ],
  },
]

/** Reports of the past months that have ended: those of the people everybody meets, and `count` others. */
export const pastReports = (desk: Desk, count: number, from: number): Report[] => {
  const deck = createDeck(desk)
  const byHand = named.flatMap(({ post, role, tells }) =>
    tells.map((tale) => ended(desk, from, deck.take(tale), reporterAt(desk.city, post, role))),
  )
  const turnedAway = Math.max(1, Math.round(count / 14))
  const others = Array.from({ length: count }, (_, number) => {
    const reporter = desk.chance.pick(reportersOf(desk.city, desk.chance.weighted(roles).role))
    if (number < turnedAway) return ended(desk, from, desk.chance.pick(rejectedStories), reporter, turnedAwayPlot)
    if (number === turnedAway) return ended(desk, from, desk.chance.pick(withdrawnStories), reporter, withdrawnPlot)
    return ended(desk, from, deck.draw(reporter), reporter)
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
  let waiting = chance.sample(answeredStories, answeredStories.length)
  const drawWhere = (isFit: (each: Story) => boolean): Story => {
    const [drawn] = waiting.splice(waiting.findIndex(isFit), 1)
    if (!drawn || !isFit(drawn)) throw new Error('no story is left')
    return drawn
  }
  return {
    take: ([category, field]: readonly [TicketCategory, Field]) =>
      drawWhere((each) => each.category === category && each.field === field),
    draw(reporter: Reporter) {
      if (waiting.length < 12) waiting = [...waiting, ...chance.sample(answeredStories, answeredStories.length)]
      return drawWhere((each) => canTell(reporter, each))
    },
  }
}

const ended = (desk: Desk, from: number, story: Story, reporter: Reporter, wish?: Plot): Report => {
  const { city, chance } = desk
  const isOnBehalf = reporter.role === 'liaisonPointUser' && speaksForOthers(chance, story, reporter)
  const plot = wish ?? plotFor(chance, story, reporter.role === 'specialSupervisor')
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

// A liaison point tells in a peer's name what never happened in its own trade.
const speaksForOthers = (chance: Chance, { kind, industries }: Story, { industry }: Reporter) =>
  kind === 'complaint' && (chance.happens(0.5) || !(industries?.includes(industry ?? '') ?? true))

// Drawn again until the last act is over in time, so that nothing of the past is still open.
const drawSteps = ({ days, chance }: Desk, from: number, plot: Plot) => {
  const end = days.at(days.back(plot.rest), 24 * 60)
  for (;;) {
    const steps = forward(days, chance, days.back(chance.between(plot.rest + 2, from)), plot.beats(chance))
    if (steps.every(({ at }) => at < end)) return steps
  }
}
