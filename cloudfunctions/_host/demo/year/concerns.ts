import type { Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'

const note = '当天告诉了分管领导。查了检查事由和时间，和反映的事没有关系；已请经办问过反映人，他没有别的难处。'
/** Worked days before today on which the custodian looks at what waits; what came after the last of them still does. */
const rounds = [200, 160, 120, 90, 60, 30]

/** The identity custodian looks into what reporters who are watched over said, and into visits of the agencies. */
export const concernThread = ({ cast, days }: { cast: Cast; days: Days }): Thread => {
  const custodian = cast.at('staff:identityCustodian:1')
  return {
    about: '身份保管人跟进有人为难的',
    lane: 0,
    scenes: rounds.map((back) => ({
      at: days.at(days.back(back), 615),
      play: async (stage) => {
        const { items } = await stage.call(custodian, 'ticket.concerns', { only: 'waiting' })
        for (const { concernId } of items) await stage.call(custodian, 'ticket.handleConcern', { concernId, note })
      },
    })),
  }
}
