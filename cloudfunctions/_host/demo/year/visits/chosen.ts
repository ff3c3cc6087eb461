import type { ClockRule } from '../../../../_shared/deadlines/clocks'
import { inspectionClocks } from '../../../../inspection/workflow'
import { ticketClocks } from '../../../../ticket/clocks'
import { showcase } from '../../city/enterprises'
import { type Choice, coveredBy, type Diary, plansOn } from './choose'
import { factsWith } from './rating'
import type { Outcome, Turn, Visit } from './visit'

/** Inspections by hand that the screens need, and those at the noodle shop. */
export type Chosen = {
  /** The fire brigade's visits at the noodle shop, of which it complains. */
  fireVisits: Visit[]
  /** Refused: what the enterprise wrote became a report. */
  refused: Visit[]
}

/** The default clock of an inspection or a ticket. */
export const clockRule = (name: string): ClockRule => {
  const rule = inspectionClocks[name] ?? ticketClocks[name]
  if (!rule) throw new Error(`no clock is called ${name}`)
  return rule
}

const inOrder: Outcome = { outcome: 'green', note: '现场规范，讲解了注意事项。' }

/** Enters what everybody meets first. The caps of 市场监督管理局 at the noodle shop stay mostly unused. */
export const enterChosen = (choice: Choice, diary: Diary): Chosen => {
  const { city, days } = choice
  const noodles = city.enterprises.find(({ uscc }) => uscc === showcase.uscc)
  if (!noodles) throw new Error('the noodle shop is missing')
  const agencyOf = (unit: string) => {
    const agency = city.agencies.find(({ unitNumber }) => unitNumber === unit)
    if (!agency) throw new Error(`no agency ${unit}`)
    return agency
  }
  const visit = (unit: string, day: string, wish: Partial<Visit> = {}, enterprise = noodles) => {
    const agency = agencyOf(unit)
    const plan = plansOn(city, agency, day).find((each) => coveredBy(city, each).includes(enterprise))
    const entered = plan && diary.enter(agency, enterprise, plan, day, { outcome: inOrder, ...wish })
    if (!entered) throw new Error(`no plan of ${unit} for ${enterprise.name} on ${day}`)
    return entered
  }
  /** A visit at some enterprise that the agency has not been at lately; with somebody who signs in. */
  const somewhere = (unit: string, day: string, turn: Turn, wish: Partial<Visit> = {}) => {
    const agency = agencyOf(unit)
    for (const plan of plansOn(city, agency, day).filter(({ basisType }) => basisType === 'daily'))
      for (const enterprise of choice.chance.sample(coveredBy(city, plan), 200)) {
        const isFit = enterprise !== noodles && choice.cast.userOf(enterprise.enterpriseId)
        if (!isFit || !diary.isFree(agency, enterprise, plan, day)) continue
        const entered = diary.enter(agency, enterprise, plan, day, { turn, ...wish })
        if (entered) return entered
      }
    throw new Error(`nobody for ${turn} of ${unit} on ${day}`)
  }

  const content = { facts: factsWith(null), stars: { overall: 5, attitude: 5, competence: 4 } }
  visit('05', days.back(166), { toldAfter: 0, rating: { ...content, comment: '说话客气，讲清楚了门口能摆到哪里。' } })
  visit('03', days.back(142), { toldAfter: 0, rating: { ...content, comment: '教了怎样贴开封日期，很实用。' } })
  visit('16', days.back(118), {
    toldAfter: 1,
    outcome: { outcome: 'yellow', note: '招牌灯箱有一角松动，提示加固。' },
    rating: content,
  })
  visit('03', days.back(64), {
    toldAfter: 0,
    rating: { ...content, facts: factsWith('onlyRelevantMaterial'), comment: '让找三年前的进货单，耽误了备餐。' },
  })
  visit('05', days.back(31), { turn: 'blocked' })
  const again = { facts: factsWith('purposeExplained'), stars: { overall: 3 } }
  const fireVisits = [
    visit('04', days.back(37), { toldAfter: 0, rating: content }),
    visit('04', days.back(27), { toldAfter: 0, rating: { ...again, comment: '和上次查的一样，没说为什么再查。' } }),
    visit('04', days.back(19), { toldAfter: 0, rating: { ...again, comment: '还是查灭火器和后门，问原因没有回答。' } }),
  ]
  const toRate = days.startFor(clockRule('ratingDue'), 2)
  const people = { outcome: 'green', note: '看了劳动合同和工资发放，都符合要求。' } as const
  visit('08', toRate, { toldAfter: 0, outcome: people, rating: null })

  const recent = days.back(2)
  somewhere('03', days.back(4), 'untold', { rating: null })
  somewhere('03', recent, 'untold', { rating: null })
  somewhere('04', recent, 'untold', { rating: null })
  somewhere('01', days.back(3), 'open')
  const refused = [
    somewhere('05', days.back(88), 'refused'),
    somewhere('06', days.back(52), 'refused'),
    somewhere('03', days.back(3), 'refusedNow'),
  ]
  const factory = city.people.find(({ post }) => post === 'enterpriseUser:factory')?.roles[0]?.enterpriseId
  const works = city.enterprises.find(({ enterpriseId }) => enterpriseId === factory)
  if (works) visit('08', recent, { toldAfter: 0, rating: null }, works)
  return { fireVisits, refused }
}
