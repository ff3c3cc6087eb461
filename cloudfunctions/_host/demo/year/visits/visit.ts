import type { Outputs } from '../../../../../src/contracts'
import type { Enterprise, InspectionPlan } from '../../../../_shared/schema'
import type { CityAgency } from '../../city/agencies'
import type { Officer } from '../../city/officers'
import type { Actor } from '../cast'
import type { Rating } from './rating'
import type { refusals } from './words'

/** How an inspection goes. `replaced`: the second officer's certificate fails and a colleague takes his place.
 *  `blocked`: nobody does. `alone`: no second officer comes. `late`: nobody registers leaving until the next day. `open`:
 *  nobody has so far. `untold`: the enterprise still waits for the result. */
export type Turn = 'plain' | 'replaced' | 'blocked' | 'alone' | 'refused' | 'refusedNow' | 'late' | 'open' | 'untold'

/** What came of it. */
export type Outcome = { outcome: 'green' | 'yellow' | 'red'; note: string; legalBasis?: string }

/** One inspection as it is going to happen. `minute` counts from midnight. */
export type Visit = {
  agency: CityAgency
  enterprise: Enterprise
  plan: InspectionPlan
  trigger?: string
  day: string
  minute: number
  length: number
  /** Two with a valid certificate, and for some turns a third whose certificate fails. */
  officers: readonly Officer[]
  user: Actor | null
  turn: Turn
  outcome: Outcome
  words: { refusal: (typeof refusals)[number]; result: string; late: string }
  /** Worked days until the result is told; 0: at once. */
  toldAfter: number
  rating: Rating | null
  /** Known once it has begun. */
  inspectionId?: Outputs['inspection']['checkIn']['inspectionId']
}
