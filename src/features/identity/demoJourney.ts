import { storage } from '@/platform/storage'
import { texts } from './texts'

const { acts } = texts

/** The main journey: who acts in which part, in this order. Keys are those of the demo city. */
export const journey = [
  { ...acts.arrive, people: ['chen-li', 'he-xiaowen'] },
  { ...acts.confirm, people: ['zhou-jianping', 'chen-li'] },
  { ...acts.rate, people: ['zhou-jianping'] },
  { ...acts.handle, people: ['lin-xiao', 'xu-jingwen', 'shen-jia'] },
  { ...acts.reply, people: ['cheng-haifeng', 'zhou-jianping'] },
]

const key = 'demoPlace'

/** How many of the journey's people have been played on this device. */
export const place = {
  get: () => storage.get<number>(key) ?? 0,
  /** `index` counts people over all acts. */
  played: (index: number) => storage.set(key, (index + 1) % journey.flatMap(({ people }) => people).length),
}
