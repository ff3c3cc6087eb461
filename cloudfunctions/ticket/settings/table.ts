import type { Outputs } from '../../../src/contracts'
import { agencyDisputeClockDefaults, agencyDisputeNumbers } from '../../../src/contracts/agencyDisputeLists'
import { issueClockDefaults, issueNumbers } from '../../../src/contracts/oversightLists'
import type { SourcedClockRule } from '../../_shared/deadlines/clocks'
import { accessClocks, accessNumbers } from '../../identity/public'
import { agencyCap, inspectionClocks, reasonableCases } from '../../inspection/public'
import { ticketClocks, ticketNumbers } from '../clocks'
import { watchClocks, watchDays } from '../retaliation/clocks'
import {
  clockWords,
  disputeNumberWords,
  disputeWords,
  numberWords,
  protectionNumberWords,
  protectionWords,
  registerNumberWords,
  registerWords,
  visitNumberWords,
  visitWords,
  type Words,
} from './texts'

type Group = Outputs['ticket']['clockSettings']['settings'][number]['group']

/** One thing the tenant may set: where it stands, what it is by default, how far it may go. */
export type Setting = {
  key: string
  group: Group
  name: string
  note: string
  unitWords: string
  least: number
  most: number
  default: { amount: number; unit: 'calendarDay' | 'workingDay' | null; warnBefore: number | null; source: string }
}

/** No clock of a report runs longer than a year. */
const longest = 365

const clockGroups: Readonly<Record<string, Group>> = {
  accept: 'intake',
  proposal: 'intake',
  triage: 'intake',
  receive: 'intake',
  passOn: 'intake',
  dispute: 'intake',
  appeal: 'intake',
  response: 'inquiry',
  agency: 'inquiry',
  verify: 'inquiry',
  supplement: 'inquiry',
  rectify: 'letter',
  objection: 'letter',
  check: 'letter',
  decision: 'letter',
  inform: 'closing',
  confirmation: 'closing',
  total: 'closing',
  lookBack: 'closing',
  referral: 'closing',
}

/** How far each number may go; what people upload never beyond what the app can take. */
const bounds: Readonly<Record<keyof typeof ticketNumbers, readonly [group: Group, least: number, most: number]>> = {
  reopenMax: ['times', 0, 5],
  reopenDays: ['times', 1, 60],
  escalateDays: ['times', 1, 30],
  appealDays: ['times', 1, 60],
  rectifyLeast: ['letter', 1, longest],
  rectifyMost: ['letter', 1, longest],
  objectDays: ['times', 1, 60],
  totalExtendedDays: ['times', 30, longest],
  lookBackEvery: ['times', 1, 100],
  transferMax: ['times', 1, 5],
  agencyReview: ['times', 0, 1],
  smallPopulation: ['times', 1, 50],
  smallPopulationDays: ['times', 1, longest],
  monthlyFormDay: ['times', 1, 28],
  boxChecks: ['times', 1, 10],
  similarDays: ['times', 1, longest],
  similarPercent: ['times', 1, 100],
  monthlyRemindDays: ['times', 0, 20],
  photosMax: ['upload', 0, ticketNumbers.photosMax.value],
  documentsMax: ['upload', 0, ticketNumbers.documentsMax.value],
  documentBytes: ['upload', 1, ticketNumbers.documentBytes.value],
  voicesMax: ['upload', 0, ticketNumbers.voicesMax.value],
  voiceSeconds: ['upload', 10, ticketNumbers.voiceSeconds.value],
  voiceBytes: ['upload', 1024 * 1024, ticketNumbers.voiceBytes.value],
}

const clockSetting = (
  feature: string,
  name: string,
  { amount, unit, warnBefore, source }: SourcedClockRule,
  words: Words | undefined,
  group: Group | undefined,
): Setting => {
  if (unit !== 'calendarDay' && unit !== 'workingDay') throw new Error(`the clock ${name} does not count days`)
  if (!words || !group) throw new Error(`the clock ${name} has no words or group`)
  const own = { amount, unit, warnBefore, source }
  return { key: `clock.${feature}.${name}`, group, ...words, unitWords: '', least: 1, most: longest, default: own }
}

const clockSettings = Object.entries(ticketClocks).map(([name, rule]) =>
  clockSetting('ticket', name, rule, clockWords[name], clockGroups[name]),
)

const numberSetting = (
  { key, value, source }: { key: string; value: number; source: string },
  words: Words & { unitWords: string },
  [group, least, most]: readonly [group: Group, least: number, most: number],
): Setting => ({
  key,
  group,
  ...words,
  least,
  most,
  default: { amount: value, unit: null, warnBefore: null, source },
})

const numberKeys = Object.keys(ticketNumbers) as (keyof typeof ticketNumbers)[]

const numberSettings = numberKeys.map((name) => numberSetting(ticketNumbers[name], numberWords[name], bounds[name]))

/** What protects who reported: when he is asked, how long visits are noticed, how a sealed identity is opened. */
const protectionSettings = [
  ...Object.entries(watchClocks).map(([name, rule]) =>
    clockSetting('ticket', name, rule, protectionWords[name], 'protection'),
  ),
  numberSetting(watchDays, protectionNumberWords.watchDays, ['protection', 30, longest]),
  ...Object.entries(accessClocks).map(([name, rule]) =>
    clockSetting('identity', name, rule, protectionWords[name], 'protection'),
  ),
  numberSetting(accessNumbers.openMinutes, protectionNumberWords.openMinutes, ['protection', 5, 120]),
]

const visitSettings = [
  ...Object.entries(inspectionClocks)
    .filter(([, { unit }]) => unit === 'calendarDay' || unit === 'workingDay')
    .map(([name, rule]) => clockSetting('inspection', name, rule, visitWords[name], 'visit')),
  numberSetting(agencyCap, visitNumberWords.agencyCap, ['visit', 0, 100]),
  numberSetting(reasonableCases, visitNumberWords.reasonableCases, ['visit', 1, 100]),
]

const registerSettings = [
  ...Object.entries(issueClockDefaults).map(([name, rule]) =>
    clockSetting('oversight', name, rule, registerWords[name], 'register'),
  ),
  numberSetting(issueNumbers.issueLeast, registerNumberWords.issueLeast, ['register', 2, 100]),
]

const disputeSettings = [
  ...Object.entries(agencyDisputeClockDefaults).map(([name, rule]) =>
    clockSetting('oversight', name, rule, disputeWords[name], 'dispute'),
  ),
  numberSetting(agencyDisputeNumbers.disputeEscalateDays, disputeNumberWords.disputeEscalateDays, ['dispute', 1, 30]),
  numberSetting(agencyDisputeNumbers.disputeResumeDays, disputeNumberWords.disputeResumeDays, ['dispute', 1, 30]),
]

/** Every clock and number of a ticket, in the order in which people see them. */
export const settingTable: readonly Setting[] = [
  ...clockSettings,
  ...numberSettings,
  ...visitSettings,
  ...protectionSettings,
  ...registerSettings,
  ...disputeSettings,
]
