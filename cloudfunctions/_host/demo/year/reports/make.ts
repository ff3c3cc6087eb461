import { dayOf } from '../../../../_shared/calendar/days'
import type { CityAgency } from '../../city/agencies'
import type { City } from '../../city/build'
import type { Chance } from '../../city/chance'
import type { Actor, Cast } from '../cast'
import type { Days } from '../days'
import type { Thread } from '../play'
import { playAct } from './acts'
import type { Act, Report } from './report'
import { withdrawals } from './stories/turnedAway'
import type { Story } from './story'
import type { Confidentiality } from './types'
import { endings, makeWords } from './words'

/** What reports are made from. */
export type Desk = { city: City; cast: Cast; days: Days; chance: Chance }

/** What is known of a report before its words are put together. */
export type Draft = {
  story: Story
  reporter: Actor
  townshipCode: string
  agency: CityAgency | null
  confidentiality: Confidentiality
  isOnBehalf?: boolean
  steps: readonly { act: Act; at: Date }[]
  toTownship?: string
  place?: string
  inspectionId?: () => string | undefined
  /** Leaves the story's words as they are. */
  isPlain?: boolean
}

/** A report from its draft. */
export const makeReport = ({ city, days, chance }: Desk, draft: Draft): Report => {
  const submitted = draft.steps[0]?.at ?? days.now
  const day = days.before(dayOf(submitted), chance.between(1, 4))
  const earlier = days.before(day, chance.between(14, 26))
  const told = draft.story.content.replaceAll('{日}', words(day)).replaceAll('{前}', words(earlier))
  const happens = /\{日\}/.test(draft.story.content)
  const isOver = draft.steps.some(({ act }) => act === 'transfer' || act === 'proposeTransfer')
  return {
    about: `${dayOf(submitted)} ${told.slice(0, 14)}`,
    story: draft.story,
    content: draft.isPlain ? told : told + endingFor(chance, draft),
    reporter: draft.reporter,
    townshipCode: draft.townshipCode,
    agencyId: draft.agency?.agencyId ?? null,
    confidentiality: draft.confidentiality,
    isOnBehalf: draft.isOnBehalf ?? false,
    happenedOn: happens ? day : null,
    place: draft.place ?? null,
    steps: draft.steps,
    toOfficeId: city.offices.find(({ townshipCode }) => townshipCode === draft.toTownship)?.officeId ?? null,
    words: makeWords(chance, withdrawals, isOver),
    ...(draft.inspectionId ? { inspectionId: draft.inspectionId } : {}),
  }
}

// Praise and questions need no closing words; only who hides asks to be kept secret.
const endingFor = (chance: Chance, { story, confidentiality }: Draft) => {
  if (story.reply === undefined || story.summary === undefined || !chance.happens(0.4)) return ''
  return chance.pick(confidentiality === 'open' ? endings.open : endings.hidden)
}

/** The scenes of a report. All reports share one lane, so that receipt numbers follow time. */
export const reportThread = (report: Report, cast: Cast): Thread => ({
  about: report.about,
  lane: 0,
  scenes: report.steps.map(({ act, at }) => ({ at, play: playAct(act, report, cast) })),
})

const words = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
