import { randomUUID } from 'node:crypto'
import type { createClient } from '../bench/client'
import { bureauRoles } from '../src/contracts/roles'

/** One page as one person in one of his roles sees it. */
export type Stop = { person: string; role: string; page: string; route: string }

type Api = ReturnType<typeof createClient>
type Items = { items: Record<string, unknown>[] }

const code = '7Q4K%202MDX%209R3P'
const anywhere = [
  'pages/home/index',
  'pages/records/index',
  'pages/inbox/index',
  'pages/me/index',
  'pages/scan/index',
  `pages/landing/index?code=${code}`,
  'pages/receipt/index',
  'pkg-reporter/kept/index',
  'pkg-reporter/reminders/index',
  'pkg-reporter/mine/index',
]
const ofGuest = [
  ...anywhere,
  'pages/signIn/index',
  'pages/notFound/index',
  'pkg-public/complaint/index',
  'pkg-public/dialogue/index',
  'pkg-reporter/rights/index',
  'pkg-reporter/terms/index',
]

/** Where each role finds the records that its pages show: a page, the listing, its input, the id's name there. */
const shown: Record<string, readonly [page: string, procedure: string, input: object, id: string][]> = {
  enterpriseUser: [
    ['pkg-reporter/inspection/index', 'inspection.mine', {}, 'inspectionId'],
    ['pkg-reporter/rating/index', 'inspection.mine', {}, 'inspectionId'],
    ['pkg-reporter/ticket/index', 'ticket.mine', {}, 'ticketId'],
  ],
  specialSupervisor: [['pkg-reporter/ticket/index', 'ticket.mine', {}, 'ticketId']],
  inspector: [['pkg-inspector/inspection/index', 'inspection.mine', {}, 'inspectionId']],
  office: [['pkg-office/ticket/index', 'ticket.queue', {}, 'ticketId']],
  bureauHandler: [
    ['pkg-office/issue/index', 'oversight.issues', {}, 'issueId'],
    ['pkg-agency/dispute/index', 'oversight.agencyDisputes', {}, 'disputeId'],
  ],
  agency: [
    ['pkg-agency/request/index', 'ticket.agencyInbox', {}, 'requestId'],
    ['pkg-agency/letter/index', 'ticket.agencyLetters', { only: 'all' }, 'letterId'],
    ['pkg-agency/inspection/index', 'inspection.mine', {}, 'inspectionId'],
    ['pkg-agency/dispute/index', 'oversight.agencyDisputes', {}, 'disputeId'],
  ],
  governmentApprover: [
    ['pkg-office/proposal/index', 'ticket.proposals', {}, 'ticketId'],
    ['pkg-agency/dispute/index', 'oversight.agencyDisputes', {}, 'disputeId'],
  ],
  disciplineOfficer: [
    ['pkg-discipline/ticket/index', 'ticket.stream', {}, 'ticketId'],
    ['pkg-office/inspection/index', 'inspection.stream', {}, 'inspectionId'],
  ],
}
const without: Record<string, readonly string[]> = {
  enterpriseUser: ['pkg-reporter/report/index', 'pkg-reporter/rights/index'],
  liaisonPointUser: ['pkg-reporter/report/index'],
  specialSupervisor: ['pkg-reporter/report/index'],
  inspector: [`pkg-inspector/checkIn/index?code=${code}`],
  agency: ['pkg-agency/ratings/index', 'pkg-agency/disputes/index'],
  governmentApprover: ['pkg-agency/disputes/index'],
  judicialOfficeClerk: ['pkg-office/register/index'],
  identityCustodian: ['pkg-office/identity/index', 'pkg-office/rewards/index', 'pkg-office/concerns/index'],
  ...Object.fromEntries(
    bureauRoles.map((role) => [
      role,
      ['pkg-office/routing/index', 'pkg-office/clocks/index', 'pkg-office/issues/index', 'pkg-agency/disputes/index'],
    ]),
  ),
  office: [
    'pkg-office/desk/index',
    'pkg-office/forms/index',
    'pkg-office/many/index',
    'pkg-office/templates/index',
    'pkg-office/views/index',
    'pkg-office/disputes/index',
    'pkg-office/absences/index',
    'pkg-office/ledger/index',
    'pkg-office/boxes/index',
  ],
}
const kindOf = (role: string) =>
  /^agency/.test(role) ? 'agency' : /^(judicialOffice|bureau)/.test(role) ? 'office' : role

/** One demo person for each role that somebody holds: whoever holds it first of all, the first of the list. */
const cast = async (api: Api) => {
  const { people } = (await api.send('identity.demoPeople', {})).body as { people: { key: string; roles: string[] }[] }
  const first = new Map<string, string>()
  for (const place of [0, 1])
    for (const { key, roles } of people) {
      const role = roles[place]
      if (role && !first.has(role)) first.set(role, key)
    }
  return [...first].map(([role, person]) => ({ role, person }))
}

/** The demo city has no structural issue of its own; one that its bureau's handler registers. Returns its id. */
export const registerIssue = async (api: Api) => {
  const [token] = await api.signIn(['xu-jingwen'])
  const { body } = await api.send(
    'oversight.registerIssue',
    {
      clientId: randomUUID(),
      title: '餐饮店重复检查问题',
      since: '2026-09-01',
      until: '2026-11-20',
      category: 'frequency',
    },
    token,
  )
  return String(body.issueId)
}

/** Every page of the app as every role that can open it, guests first. */
export const everyStop = async (api: Api): Promise<Stop[]> => {
  await registerIssue(api)
  const stops = ofGuest.map((route) => stop('', 'guest', route))
  for (const { role, person } of await cast(api)) {
    const [token] = await api.signIn([person])
    const routes = [...anywhere, ...[...new Set([kindOf(role), role])].flatMap((key) => without[key] ?? [])]
    for (const [page, procedure, input, id] of [...new Set([kindOf(role), role])].flatMap((key) => shown[key] ?? [])) {
      const { items } = (await api.send(procedure, input, token)).body as Items
      const item = items.find(({ canRate }) => canRate) ?? items[0]
      if (item) routes.push(`${page}?id=${item[id]}`)
    }
    stops.push(...routes.map((route) => stop(person, role, route)))
  }
  return stops
}

/** Every page that src/app.config.ts registers. */
export const registeredPages = async () => {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { pages = [], subPackages = [] } = (await import('../src/app.config')).default
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
}

const stop = (person: string, role: string, route: string): Stop => ({
  person,
  role,
  page: route.replace(/\?.*/, ''),
  route,
})
