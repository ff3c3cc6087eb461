import { receiptCodeLength, receiptCodeSigns } from '../../../../src/contracts/ticket/lists'
import type { City } from '../city/build'
import { createChance } from '../city/chance'
import { cityCode } from '../city/divisions'
import type { Actor, Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'
import type { InputOf, Stage } from './stage'
import { ticketFacts } from './store'

type Tools = { city: City; cast: Cast; days: Days }
type Lead = Omit<InputOf<'ticket.register'>, 'code'>

/** What came in on another way to 柳溪 and to the city's bureau: visitors, calls, work orders, and boxes that are opened. */
export const leadThreads = (tools: Tools): Thread[] => {
  const { city, cast, days } = tools
  const office = city.offices.find(({ townshipCode }) => townshipCode === home)
  const bureau = city.bureaus.find(({ divisionCode }) => divisionCode === cityCode)
  if (!office || !bureau) throw new Error(`no office at ${home}, or no bureau of the city`)
  const clerk = cast.office(office.officeId, 'judicialOfficeClerk')
  const handler = cast.bureau(bureau.bureauId, 'bureauHandler')
  const chance = createChance('leads')
  const code = () => Array.from({ length: receiptCodeLength }, () => chance.pick([...receiptCodeSigns])).join('')
  const lead = (who: Actor, back: number, input: Lead, further: Step[] = []): Thread => {
    let ticketId = ''
    const own = code()
    return {
      about: `登记：${input.content.slice(0, 12)}`,
      lane: 0,
      scenes: [
        {
          at: days.at(days.back(back), 620),
          play: async (stage: Stage) => {
            ticketId = (await stage.call(who, 'ticket.register', { ...input, code: own })).ticketId
          },
        },
        ...further.map(({ back: later, act }) => ({
          at: days.at(days.back(later), 900),
          play: async (stage: Stage) => {
            const { version } = await ticketFacts(stage.kernel.db, ticketId)
            return act(stage, who, { ticketId, version })
          },
        })),
      ],
    }
  }
  return [
    lead(clerk, 9, question, [
      { back: 8, act: (stage, who, at) => stage.call(who, 'ticket.accept', at) },
      { back: 7, act: (stage, who, at) => stage.call(who, 'ticket.answerDirectly', { ...at, text: answer }) },
      { back: 6, act: (stage, who, at) => stage.call(who, 'ticket.originatorInformed', { ...at, how: 'phone' }) },
    ]),
    lead(clerk, 4, letter, [{ back: 3, act: (stage, who, at) => stage.call(who, 'ticket.accept', at) }]),
    lead(clerk, 2, order),
    lead(handler, 3, passedOn),
    boxThread(tools, clerk, '镇便民服务中心一楼', 'suggestionBox', [22, 4]),
    boxThread(tools, clerk, '司法所门口', 'letterBox', [22]),
    boxThread(tools, handler, '市司法局一楼大厅', 'letterBox', [21, 2]),
  ]
}

type Step = {
  back: number
  act: (stage: Stage, who: Actor, at: { ticketId: string; version: number }) => Promise<unknown>
}

const home = '990104101'

const common = { confidentiality: 'hiddenFromAgency', townshipCode: home } as const

const question: Lead = {
  ...common,
  kind: 'consultation',
  category: 'consultation',
  content: '来电的人开一家小吃店，想问换了门头以后，食品经营许可证要不要变更，到哪里办。',
  leadSource: 'phone',
  originatorName: '孟庆云',
  originatorPhone: '555-0174',
  isPrivateEnterprise: true,
}
const answer = '门头换了、店名没有变的，不用变更；店名变了的，带上营业执照到镇便民服务中心办理变更。'
const letter: Lead = {
  ...common,
  kind: 'complaint',
  category: 'frequency',
  content: '信里说，沿街几家店上个月被查了四回，每回都是看同样的台账，耽误做生意，希望能合在一起查。',
  suggestion: '能一起查的，一次查完',
  leadSource: 'letterBox',
  discoveryMethod: 'widened',
}
const order: Lead = {
  ...common,
  kind: 'opinion',
  category: 'rudeEnforcement',
  content: '来电人说，检查的人说话不客气，没有说明是查什么，问了也不答，希望以后先讲清楚再查。',
  leadSource: 'hotline12345',
  externalNumber: 'YT12345-0381',
  isPrivateEnterprise: true,
}
const passedOn: Lead = {
  ...common,
  kind: 'violationLead',
  category: 'arbitraryCharge',
  content: '工商联走访企业时听到，有企业办证时被要求另交一笔资料整理费，没有票据，也没有公示。',
  leadSource: 'federationOfIndustry',
  externalNumber: '云联函第14号',
  discoveryMethod: 'withInspection',
  isPrivateEnterprise: true,
}

// Opened on these worked days before today, the first of them with a letter in it.
const boxThread = (
  { days }: Tools,
  who: Actor,
  name: string,
  kind: InputOf<'ticket.saveBox'>['kind'],
  opened: readonly number[],
): Thread => {
  let boxId = ''
  return {
    about: name,
    lane: 0,
    scenes: [
      {
        at: days.at(days.back(30), 600),
        play: async (stage: Stage) => {
          boxId = (await stage.call(who, 'ticket.saveBox', { kind, name })).boxId
        },
      },
      ...opened.map((back, place) => ({
        at: days.at(days.back(back), 570),
        play: (stage: Stage) =>
          stage.call(who, 'ticket.recordBoxCheck', { boxId, checkedOn: days.back(back), pieces: place === 0 ? 1 : 0 }),
      })),
    ],
  }
}
