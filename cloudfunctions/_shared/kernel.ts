import type { Calendar } from './calendar/days'
import { loadCalendar } from './calendar/load'
import type { Config } from './call'
import type { Identify } from './caller'
import type { Clock } from './clock'
import type { Database } from './database/connect'
import type { Ids } from './ids'
import type { Log } from './log'
import type { Ports } from './ports'
import type { Secrets } from './secrets'
import { type Settings, settingsOf } from './settings/settings'
import { tenantSettings } from './settings/store'

/** What one running instance has in its hands. */
export type Kernel = {
  db: Database
  clock: Clock
  ids: Ids
  secrets: Secrets
  log: Log
  ports: Ports
  config: Config
  identify: Identify
  /** Multiplies every limit; 0 turns limits off (only while the demo city is built). */
  limitScale: number
  /** How long the features' reference data is kept, in milliseconds. */
  keptFor?: number
  /** Codes of the events that somebody waits for, where the host knows all of its subscribers. */
  wantedEvents?: ReadonlySet<string>
  reference(): Promise<Reference>
  /** Reference data of features by key; loaded again when it is older than `keptFor`. */
  cached<Value>(key: string, load: () => Promise<Value>): Promise<Value>
  /** Forgets what is kept, after it was changed. */
  refresh(): void
}

/** What changes so rarely that it is read once in half a minute. */
export type Reference = { calendar: Calendar; settings: Settings }

/** How long reference data is kept, in milliseconds. */
const longest = 30_000
/** Past so many keys everything is forgotten: the cache must not grow with the number of enterprises. */
const mostKept = 10_000

/** A kernel over its parts, with the cache of reference data. */
export const createKernel = (parts: Omit<Kernel, 'reference' | 'cached' | 'refresh'>): Kernel => {
  const { keptFor = longest } = parts
  const kept = new Map<string, Kept<unknown>>()
  let reading: Kept<Promise<Reference>> | null = null
  let refreshes = 0
  return {
    ...parts,
    // NB: who finds nothing loads it himself. The load of another call runs in that call's transaction, which may be
    // waiting for this one: waiting for each other, both would stand until they time out.
    async cached<Value>(key: string, loadValue: () => Promise<Value>): Promise<Value> {
      const now = performance.now()
      const found = kept.get(key)
      if (found && found.until > now) return found.value as Value
      const before = refreshes
      const value = await loadValue()
      if (kept.size >= mostKept) kept.clear()
      // What was read before a change must not be kept after it.
      if (before === refreshes) kept.set(key, { until: now + keptFor, value })
      return value
    },
    refresh() {
      refreshes += 1
      reading = null
      kept.clear()
    },
    // Read on a connection of its own, so that all may wait for one reading.
    reference() {
      const now = performance.now()
      if (reading && reading.until > now) return reading.value
      const value = load(parts.db)
      const mine = { until: now + longest, value }
      reading = mine
      // A failed read must not be kept: the next call tries again.
      value.catch(() => {
        if (reading === mine) reading = null
      })
      return value
    },
  }
}

type Kept<Value> = { until: number; value: Value }

const load = async (db: Database): Promise<Reference> => ({
  calendar: await loadCalendar(db),
  settings: settingsOf(await tenantSettings(db)),
})
