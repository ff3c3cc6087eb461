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
  const kept = new Map<string, { until: number; value: Promise<unknown> }>()
  const keep = <Value>(key: string, keptFor: number, load: () => Promise<Value>): Promise<Value> => {
    const now = performance.now()
    const found = kept.get(key)
    if (found && found.until > now) return found.value as Promise<Value>
    if (kept.size >= mostKept) kept.clear()
    const value = load()
    kept.set(key, { until: now + keptFor, value })
    // A failed read must not be kept: the next call tries again.
    value.catch(() => kept.delete(key))
    return value
  }
  return {
    ...parts,
    cached: (key, loadValue) => keep(key, parts.keptFor ?? longest, loadValue),
    refresh: () => kept.clear(),
    reference: () => keep('reference', longest, () => load(parts.db)),
  }
}

const load = async (db: Database): Promise<Reference> => ({
  calendar: await loadCalendar(db),
  settings: settingsOf(await tenantSettings(db)),
})
