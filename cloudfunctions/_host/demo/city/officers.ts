import { addDays, dayOf } from '../../../_shared/calendar/days'
import type { InspectorCertificate } from '../../../_shared/schema'
import type { CityAgency } from './agencies'
import { dayBefore, type Making, momentBefore } from './making'
import type { Names } from './names'

/** An enforcement officer and the certificate that makes a scan count. */
export type Officer = { inspectorId: string; agencyId: string; name: string; certificate: InspectorCertificate }

type Standing = 'valid' | 'expired' | 'suspended' | 'withdrawn' | 'cancelled'

// Officers whose numbers people know; `until` is the last valid day, none where it has passed.
const known = [
  { unit: '03', serial: '04017', until: '2028-03-31', standing: 'valid' },
  { unit: '03', serial: '04092', until: '2027-06-30', standing: 'valid' },
  { unit: '03', serial: '03955', until: null, standing: 'expired' },
  { unit: '05', serial: '11208', until: '2028-09-30', standing: 'valid' },
  { unit: '05', serial: '11377', until: '2028-09-30', standing: 'withdrawn' },
] as const satisfies { unit: string; serial: string; until: string | null; standing: Standing }[]

// The standing of the last officers of a unit; whoever is not named here has a valid certificate.
const troubled: Readonly<Record<string, readonly Standing[]>> = {
  '01': ['expired'],
  '02': ['cancelled'],
  '04': ['expired'],
  '05': ['suspended'],
  '06': ['suspended'],
  '07': ['withdrawn'],
  '09': ['expired'],
  '10': ['withdrawn'],
  '11': ['expired'],
  '14': ['suspended'],
  '15': ['expired'],
  '18': ['suspended'],
  '20': ['cancelled'],
}

/** Officers of all agencies. Every agency keeps more than two with a valid certificate. */
export const makeOfficers = (making: Making, agencies: readonly CityAgency[], names: Names): Officer[] =>
  agencies.flatMap((agency) => {
    const own = known.filter(({ unit }) => unit === agency.unitNumber)
    const bad = troubled[agency.unitNumber] ?? []
    const unnamed = agency.officers - own.length
    return [
      ...own.map(({ serial, until, standing }) =>
        makeOfficer(making, agency, names.at(officerPost(agency.unitNumber, serial)), serial, standing, until),
      ),
      ...Array.from({ length: unnamed }, (_, position) => {
        const standing = bad[position - (unnamed - bad.length)] ?? 'valid'
        const serial = String(20_000 + position * 37 + making.chance.below(30))
        return makeOfficer(making, agency, names.next(), serial, standing, null)
      }),
    ]
  })

/** The post under which a known officer stands among the known people. */
const officerPost = (unit: string, serial: string) => `officer:9901${unit}${serial}`

const makeOfficer = (
  making: Making,
  { agencyId, unitNumber }: CityAgency,
  name: string,
  serial: string,
  standing: Standing,
  until: string | null,
): Officer => {
  const inspectorId = making.uuid()
  const validUntil = standing === 'expired' ? dayBefore(making, making.chance.between(9, 60)) : lastDay(making, until)
  return {
    inspectorId,
    agencyId,
    name,
    certificate: {
      certificateId: making.uuid(),
      inspectorId,
      number: `9901${unitNumber}${serial}`,
      validFrom: addDays(validUntil, -5 * 365),
      validUntil,
      status: standing === 'expired' ? 'valid' : standing,
      statusChangedAt: momentBefore(making, standing === 'withdrawn' ? 1 : 380),
    },
  }
}

// A known day that has come too near is moved on, so that the demo works in later years too.
const lastDay = (making: Making, until: string | null) => {
  const earliest = addDays(dayOf(making.now), 200)
  if (until !== null) return until > earliest ? until : earliest
  return addDays(earliest, making.chance.between(10, 1_200))
}
