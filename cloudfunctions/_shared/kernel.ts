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
  reference(): Promise<Reference>
  /** Forgets cached calendar and settings, after they were changed. */
  refresh(): void
}

/** What changes so rarely that it is read once in half a minute. */
export type Reference = { calendar: Calendar; settings: Settings }

const keptFor = 30_000

/** A kernel over its parts, with the cache of reference data. */
export const createKernel = (parts: Omit<Kernel, 'reference' | 'refresh'>): Kernel => {
  let cached: { until: number; reference: Promise<Reference> } | null = null
  return {
    ...parts,
    refresh() {
      cached = null
    },
    reference() {
      const now = performance.now()
      if (cached && cached.until > now) return cached.reference
      const reference = load(parts.db)
      cached = { until: now + keptFor, reference }
      // A failed read must not be kept: the next call tries again.
      reference.catch(() => {
        cached = null
      })
      return reference
    },
  }
}

const load = async (db: Database): Promise<Reference> => ({
  calendar: await loadCalendar(db),
  settings: settingsOf(await tenantSettings(db)),
})
