import type { Role } from '../../../../../src/contracts/roles'
import type { Act } from './report'
import type { letterStories } from './stories/letters'
import type { waitingStories } from './stories/waiting'
import type { Confidentiality } from './types'

/** One report that waits: the story, who tells it, the agency's unit number, how far it has come, and how many worked
 *  days its clock has left (negative: overdue). */
export type Line = {
  story: keyof typeof waitingStories | keyof typeof letterStories
  by: string
  as?: Role
  unit?: string
  until: Exclude<
    Act,
    | 'raised'
    | 'dismissProposal'
    | 'reject'
    | 'receiveAccept'
    | 'reporterReply'
    | 'confirm'
    | 'reopen'
    | 'withdraw'
    | 'failRectification'
  >
  left: number | 'fresh'
  shows?: Confidentiality
  isOnBehalf?: true
  toTownship?: string
}

const supervisor = (township: string, kind: 'owner' | 'delegate' | 'counsel', number = 0) =>
  `supervisor:${township}:${kind}:${number}`
const liuxi = '990104101'
const noodles = 'enterpriseUser:showcase'
const factory = 'enterpriseUser:factory'
const liaison = 'liaison:990102003:0'
const delegate = supervisor(liuxi, 'delegate', 1)

/** Everything that waits in some queue of the screens. */
export const waitingLines: readonly Line[] = [
  // 柳溪司法所: to accept, to answer, to inform.
  { story: 'coldStore', by: `liaison:${liuxi}:0`, unit: '03', until: 'submit', left: -1, isOnBehalf: true },
  { story: 'threeTimes', by: delegate, unit: '04', until: 'submit', left: 1, shows: 'sealed' },
  { story: 'noTicket', by: supervisor(liuxi, 'owner', 2), unit: '16', until: 'submit', left: 3, shows: 'open' },
  { story: 'training', by: supervisor(liuxi, 'owner'), unit: '06', until: 'submit', left: 'fresh' },
  { story: 'hygiene', by: supervisor(liuxi, 'owner', 1), unit: '06', until: 'submit', left: 4, shows: 'open' },
  { story: 'signboard', by: `liaison:${liuxi}:1`, unit: '16', until: 'accept', left: 1, shows: 'open' },
  { story: 'washing', by: supervisor(liuxi, 'owner', 2), unit: '03', until: 'conclude', left: 1 },
  { story: 'parking', by: supervisor(liuxi, 'delegate'), unit: '16', until: 'answerDirectly', left: 1, shows: 'open' },
  { story: 'noise', by: supervisor(liuxi, 'counsel'), until: 'proposeReturn', left: 1, shows: 'open' },
  // 周建平: a reply to confirm, and a question to answer.
  { story: 'repeated', by: noodles, unit: '04', until: 'inform', left: 5 },
  { story: 'lamp', by: noodles, unit: '05', until: 'requestMore', left: 8 },
  // 云汀市司法局: to assign, to ask, to verify, to decide.
  { story: 'fees', by: supervisor('990102001', 'owner'), unit: '03', until: 'accept', left: 1 },
  { story: 'gifts', by: supervisor('990102001', 'delegate'), unit: '05', until: 'accept', left: 3, shows: 'sealed' },
  { story: 'shutdown', by: supervisor('990103101', 'owner'), unit: '02', until: 'accept', left: -1 },
  { story: 'oldRecords', by: supervisor('990102002', 'owner'), unit: '04', until: 'assign', left: 3 },
  { story: 'slowPermit', by: supervisor('990102003', 'owner', 1), unit: '06', until: 'assign', left: 7 },
  { story: 'samples', by: supervisor('990102004', 'owner'), unit: '03', until: 'assign', left: 9 },
  { story: 'workshop', by: supervisor('990103101', 'delegate'), unit: '01', until: 'agencyRespond', left: 2 },
  { story: 'pool', by: supervisor('990102001', 'owner', 1), unit: '07', until: 'agencyRespond', left: 6 },
  { story: 'payroll', by: factory, unit: '14', until: 'agencyRespond', left: -1, shows: 'open' },
  {
    story: 'tree',
    by: supervisor('990102002', 'delegate'),
    unit: '10',
    until: 'requestMore',
    left: 5,
    shows: 'sealed',
  },
  {
    story: 'moved',
    by: supervisor(liuxi, 'owner', 3),
    unit: '03',
    until: 'transfer',
    left: 1,
    toTownship: '990102001',
  },
  {
    story: 'ferry',
    by: supervisor(liuxi, 'owner', 2),
    unit: '03',
    until: 'returnDispute',
    left: 6,
    toTownship: '990102001',
  },
  {
    story: 'lane',
    by: supervisor('990102003', 'delegate'),
    unit: '05',
    until: 'proposeTransfer',
    left: 1,
    toTownship: '990102004',
  },
  // Agencies: to explain.
  { story: 'hose', by: supervisor('990102003', 'delegate', 1), unit: '04', until: 'requestExplanation', left: -1 },
  { story: 'exitSign', by: supervisor('990102001', 'counsel'), unit: '04', until: 'requestExplanation', left: 4 },
  { story: 'labels', by: supervisor('990102002', 'counsel'), unit: '03', until: 'requestExplanation', left: -1 },
  { story: 'bags', by: liaison, as: 'liaisonPointUser', unit: '03', until: 'requestExplanation', left: 5 },
  { story: 'stools', by: supervisor('990102003', 'owner', 2), unit: '05', until: 'requestExplanation', left: 3 },
  {
    story: 'cabinet',
    by: supervisor('990104102', 'owner'),
    unit: '15',
    until: 'requestExplanation',
    left: 4,
    shows: 'sealed',
  },
  // The liaison point has a reply to pass on.
  {
    story: 'neighbour',
    by: liaison,
    as: 'liaisonPointUser',
    unit: '05',
    until: 'conclude',
    left: 1,
    isOnBehalf: true,
  },
  // County bureaus and other offices.
  { story: 'kiln', by: supervisor('990104104', 'owner'), unit: '17', until: 'accept', left: 2 },
  { story: 'permit', by: supervisor('990104103', 'owner'), unit: '15', until: 'assign', left: 5 },
  { story: 'drain', by: supervisor('990104104', 'delegate'), unit: '17', until: 'agencyRespond', left: 4 },
  { story: 'scale', by: supervisor('990103102', 'owner'), unit: '20', until: 'agencyRespond', left: 3 },
  { story: 'pond', by: supervisor('990103201', 'owner'), unit: '09', until: 'submit', left: 2 },
  { story: 'ladder', by: supervisor('990102101', 'owner'), unit: '19', until: 'accept', left: 3 },
  // 南埠司法所: to accept.
  { story: 'signLights', by: liaison, as: 'liaisonPointUser', unit: '05', until: 'submit', left: 3, isOnBehalf: true },
  // Letters: to follow, objected to, to check, proposed to the government.
  { story: 'doubleTest', by: supervisor('990102004', 'owner', 1), unit: '03', until: 'issueLetter', left: 14 },
  { story: 'escort', by: supervisor('990102003', 'owner', 2), unit: '05', until: 'agencyObject', left: 7 },
  { story: 'sealedOven', by: supervisor('990102001', 'owner', 2), unit: '03', until: 'reportRectified', left: 4 },
  { story: 'quota', by: supervisor('990102002', 'owner', 1), unit: '02', until: 'proposeDecision', left: 6 },
  // Discipline inspection: to look into what the bureau's leader handed over.
  { story: 'banquet', by: supervisor('990102004', 'delegate'), unit: '03', until: 'referDiscipline', left: 80 },
]
