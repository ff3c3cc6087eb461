import { ownerNow } from './owner'
import { storage } from './storage'

/** Questions whose answers stay on the device, by feature and procedure: lists and records, never who reported. */
const readable = [
  'identity.me',
  'inspection.current',
  'inspection.mine',
  'inspection.show',
  'notice.inbox',
  'notice.unread',
  'registry.townships',
  'ticket.agencyInbox',
  'ticket.mine',
  'ticket.queue',
  'ticket.show',
]

/** The device gives its answers at most this many places and this much room; the oldest go first. */
const mostAnswers = 40
const mostRoom = 400_000 // UTF-16 units of JSON

type Place = { place: string; at: number; size: number }

const index = 'answers'

/** Keeps an answer for times without a network. A sealed report never stays here, nor what is too large. */
export function keepAnswer(hash: string, data: unknown): void {
  const [feature, procedure] = JSON.parse(hash) as string[]
  if (!readable.includes(`${feature}.${procedure}`)) return
  const place = placeOf(hash)
  const open = withoutSealed(data)
  const size = open === undefined ? 0 : JSON.stringify(open).length
  const others = places().filter((each) => each.place !== place)
  const isKept = size > 0 && size < mostRoom && storage.set(place, { data: open, at: Date.now() })
  if (!isKept) storage.remove(place)
  storage.set(index, bounded(isKept ? [...others, { place, at: Date.now(), size }] : others))
}

/** What was kept for the present person, with its time in milliseconds. */
export const keptAnswer = (hash: string): { data: unknown; at: number } | undefined => storage.get(placeOf(hash))

/** Every answer of one procedure that was kept for the present person, the newest last. */
export const keptAnswersOf = (feature: string, procedure: string): unknown[] => {
  const start = placeOf(`["${feature}","${procedure}"`)
  const own = places().filter(({ place }) => place.startsWith(start))
  return own.sort((a, b) => a.at - b.at).map(({ place }) => storage.get<{ data: unknown }>(place)?.data)
}

/** Forgets everything, as when a person leaves. */
export const forgetAnswers = (): void => forget('')

/** Forgets what was kept of the present person in the role in which he acts; another role's answers stay. */
export const forgetOwnAnswers = (): void => forget(placeOf(''))

function forget(start: string): void {
  const all = places()
  const left = all.filter(({ place }) => !place.startsWith(start))
  for (const each of all) if (!left.includes(each)) storage.remove(each.place)
  // Even an empty list would tell that something was read here.
  if (left.length) storage.set(index, left)
  else storage.remove(index)
}

function bounded(all: Place[]): Place[] {
  const kept = [...all].sort((a, b) => a.at - b.at)
  let room = kept.reduce((sum, { size }) => sum + size, 0)
  while (kept.length > mostAnswers || room > mostRoom) {
    const oldest = kept.shift()
    if (!oldest) break
    storage.remove(oldest.place)
    room -= oldest.size
  }
  return kept
}

/** The answer without anything that is sealed; undefined when it is sealed as a whole. */
function withoutSealed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutSealed).filter((each) => each !== undefined)
  if (data === null || typeof data !== 'object') return data
  if ((data as { confidentiality?: string }).confidentiality === 'sealed') return undefined
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withoutSealed(value)]))
}

const places = () => storage.get<Place[]>(index) ?? []
const placeOf = (hash: string) => `answer.${ownerNow()}.${hash}`
