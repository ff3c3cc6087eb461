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

const key = 'demoTurn'

/** The turn of the journey that was picked last on this device. NB: whether he then acted only the record knows. */
export const lastTurn = (): number | undefined => storage.get<number>(key)

/** Notes that this turn of the journey was picked; a person picked outside of it has none. */
export function pickTurn(turn: number | undefined): void {
  if (turn === undefined) storage.remove(key)
  else storage.set(key, turn)
}
