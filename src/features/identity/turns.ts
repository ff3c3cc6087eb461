import { storage } from '@/platform/storage'
import { texts } from './texts'

const { acts } = texts

/** The main journey: who acts in which part, in this order. Keys are those of the demo city. */
export const journey = [
  { ...acts.arrive, people: ['chen-li', 'he-xiaowen'] },
  { ...acts.confirm, people: ['zhou-jianping', 'chen-li'] },
  { ...acts.rate, people: ['zhou-jianping'] },
  { ...acts.handle, people: ['lin-xiao', 'xu-jingwen', 'shen-jia', 'gao-wenbo'] },
  { ...acts.reply, people: ['cheng-haifeng', 'zhou-jianping'] },
]

/** All turns of the journey, one after the other. */
export const turns = journey.flatMap(({ title, people }) => people.map((key) => ({ title, key })))

const key = 'demoPlace'

/** The turn that comes next on this device. */
export const nextTurn = (): number => (storage.get<number>(key) ?? 0) % turns.length

/** The turn after that of the person who is played now: whoever jumped into the journey goes on from there. */
export function turnAfter(person: string | undefined): number {
  const place = nextTurn()
  const wasHis = place > 0 && turns[place - 1]?.key === person
  const own = turns.findIndex((turn, index) => index >= place && turn.key === person)
  return wasHis || own < 0 ? place : (own + 1) % turns.length
}

/** Notes that this turn was taken; a person who was picked outside the journey takes his turn only when it is his. */
export function playTurn(person: string, turn = nextTurn()): void {
  if (turns[turn]?.key === person) storage.set(key, (turn + 1) % turns.length)
}
