import { agencyNameParts } from '../../src/contracts/registryLists'
import { dayOf } from '../_shared/calendar/days'
import type { Call } from '../_shared/call'
import { fail, failAt } from '../_shared/errors'
import { likePattern } from '../_shared/pattern'
import { certificateStateOn, codeIn, plateNumberIn } from './domain'
import * as store from './store'
import { fieldIssues } from './texts'

/** Beyond this many enterprises a word is common: reading the list finds it sooner than their ids. */
const mostNamed = 300

type Reading = Pick<Call, 'tx'>
/** Readings that may come from the half-minute cache of reference data. */
type Cached = Pick<Call, 'tx' | 'cached'>

/** The enterprise a scanned or typed code stands for; a forged or revoked one is CODE_UNKNOWN. */
export const enterpriseByCode = async (call: Reading, scanned: string) => {
  const code = codeIn(scanned)
  const plateNumber = code ? null : plateNumberIn(scanned)
  const key = code
    ? { column: 'code' as const, value: code }
    : plateNumber
      ? { column: 'plateNumber' as const, value: plateNumber }
      : null
  const enterprise = key ? await store.enterpriseByCode(call.tx, key) : undefined
  if (!enterprise) throw fail('CODE_UNKNOWN')
  return enterprise
}

/** An enterprise by id, or NOT_FOUND. */
export const enterpriseById = async (call: Reading, enterpriseId: string) => {
  const enterprise = await store.enterpriseById(call.tx, enterpriseId)
  if (!enterprise) throw fail('NOT_FOUND')
  return enterprise
}

/** An agency by id, or BAD_INPUT at the field where it was chosen. */
export const agencyById = async (call: Cached, agencyId: string, field = 'agencyId') => {
  const agency = await call.cached(`agency ${agencyId}`, () => store.agencyById(call.tx, agencyId))
  if (!agency) throw failAt(field, fieldIssues.agency)
  return agency
}

/** The judicial office of a township with its bureau, if there is one. */
export const officeOfTownship = (call: Cached, townshipCode: string) =>
  call.cached(`office of ${townshipCode}`, () => store.officeOfTownship(call.tx, townshipCode))

/** An office by id, or BAD_INPUT at the field where it was chosen. */
export const officeById = async (call: Reading, officeId: string) => {
  const office = await store.officeById(call.tx, officeId)
  if (!office) throw failAt('toOfficeId', fieldIssues.office)
  return office
}

/** All divisions from the city down. */
export const divisions = (call: Cached) => call.cached('divisions', () => store.divisions(call.tx))

/** All judicial offices with their township. */
export const officesByTownship = (call: Reading) => store.offices(call.tx)

/** Every agency's id, level and name. */
export const allAgencies = (call: Reading) => store.allAgencies(call.tx)

/** All bureaus. */
export const bureaus = (call: Cached) => call.cached('bureaus', () => store.bureaus(call.tx))

/** An officer's certificate as it stands today (Asia/Shanghai), with the officer's name. */
export const certificateToday = async (call: Pick<Call, 'tx' | 'now' | 'secrets'>, inspectorId: string) => {
  const certificate = await store.certificateOf(call.tx, inspectorId)
  if (!certificate) throw fail('CERTIFICATE_INVALID')
  return {
    inspectorId: certificate.inspectorId,
    agencyId: certificate.agencyId,
    name: call.secrets.open(certificate.nameSealed),
    number: certificate.number,
    validUntil: certificate.validUntil,
    state: certificateStateOn(certificate, dayOf(call.now)),
  }
}

/** Patterns that find an agency by its name, or by what people call it. */
export const agencyPatterns = (words: string): string[] => {
  const parts = agencyNameParts(words)
  return [likePattern(words), ...(parts ? [parts.map(likePattern).join('')] : [])]
}

/** Ids of the agencies that are called so, by their name or by what people call them. */
export const agenciesLike = (call: Reading, words: string) => store.agenciesNamed(call.tx, agencyPatterns(words))

/** What is called so; enterprises are null when they are too many to list. */
export const namedLike = async (call: Reading, words: string): Promise<Named> => {
  const pattern = likePattern(words)
  const [agencyIds, itemIds, enterpriseIds] = await Promise.all([
    agenciesLike(call, words),
    store.itemsNamed(call.tx, pattern),
    store.enterprisesNamed(call.tx, pattern, mostNamed + 1),
  ])
  return { words, pattern, agencyIds, itemIds, enterpriseIds: enterpriseIds.length > mostNamed ? null : enterpriseIds }
}

/** Ids of what was found by name, and the words and pattern that found them. */
export type Named = {
  words: string
  pattern: string
  agencyIds: string[]
  itemIds: string[]
  enterpriseIds: string[] | null
}

/** A published or unpublished item, or NOT_FOUND. */
export const itemById = async (call: Reading, itemId: string) => {
  const item = await store.itemById(call.tx, itemId)
  if (!item) throw fail('NOT_FOUND')
  return item
}
