import { registerIssue } from '../walk'
import { subPackages, pages as tabs } from './appConfig'
import type { Stage } from './stage'

/** One page with the person that opens it and what it is opened with. */
type Place = { page: string; person: string | null; parameters?: Record<string, string | undefined> }

/** Every page of the app, opened by somebody who may see it, with records that are there. */
export const placesOf = async ({ api }: Stage): Promise<Place[]> => {
  const list = async (person: string, procedure: string, input: object = {}) => {
    const [token] = await api.signIn([person])
    const { body } = await api.send(procedure, input, token)
    const items = (body.items ?? []) as Record<string, string>[]
    if (items.length === 0) throw new Error(`${procedure} has nothing for ${person}`)
    return items
  }
  const of = async (person: string, procedure: string, name: string, input: object = {}) =>
    (await list(person, procedure, input))[0]?.[name]
  const inspection = await of('zhou-jianping', 'inspection.mine', 'inspectionId')
  const agencyInspection = await of('deng-guoping', 'inspection.mine', 'inspectionId')
  const issue = await registerIssue(api)
  return [
    { page: 'pages/home/index', person: null },
    ...['zhou-jianping', 'chen-li', 'lin-xiao', 'xu-jingwen', 'shen-jia', 'ji-hong', 'lu-zhengping'].map((person) => ({
      page: 'pages/home/index',
      person,
    })),
    ...['zhou-jianping', 'lin-xiao', 'shen-jia'].map((person) => ({ page: 'pages/records/index', person })),
    { page: 'pages/inbox/index', person: 'zhou-jianping' },
    { page: 'pages/me/index', person: 'zhou-jianping' },
    { page: 'pkg-reporter/kept/index', person: 'zhou-jianping' },
    { page: 'pkg-reporter/reminders/index', person: 'zhou-jianping' },
    { page: 'pkg-reporter/mine/index', person: 'zhou-jianping' },
    { page: 'pages/signIn/index', person: null },
    { page: 'pages/scan/index', person: 'chen-li' },
    { page: 'pages/landing/index', person: null, parameters: { code: '7Q4K 2MDX 9R3P' } },
    { page: 'pages/receipt/index', person: null },
    { page: 'pages/notFound/index', person: null },
    { page: 'pkg-public/complaint/index', person: null },
    { page: 'pkg-public/dialogue/index', person: null },
    { page: 'pkg-reporter/inspection/index', person: 'zhou-jianping', parameters: { id: inspection } },
    {
      page: 'pkg-reporter/rating/index',
      person: 'zhou-jianping',
      parameters: { id: await of('zhou-jianping', 'inspection.mine', 'inspectionId', { only: 'toRate' }) },
    },
    { page: 'pkg-reporter/rights/index', person: 'zhou-jianping' },
    { page: 'pkg-reporter/terms/index', person: null, parameters: { term: 'certificate' } },
    { page: 'pkg-reporter/report/index', person: 'zhou-jianping' },
    {
      page: 'pkg-reporter/ticket/index',
      person: 'zhou-jianping',
      parameters: { id: await of('zhou-jianping', 'ticket.mine', 'ticketId') },
    },
    { page: 'pkg-inspector/checkIn/index', person: 'chen-li', parameters: { code: '7Q4K 2MDX 9R3P' } },
    {
      page: 'pkg-inspector/inspection/index',
      person: 'chen-li',
      parameters: { id: await of('chen-li', 'inspection.mine', 'inspectionId') },
    },
    {
      page: 'pkg-agency/request/index',
      person: 'han-bing',
      parameters: { id: await of('han-bing', 'ticket.agencyInbox', 'requestId', { only: 'all' }) },
    },
    {
      page: 'pkg-agency/letter/index',
      person: 'deng-guoping',
      parameters: { id: await of('deng-guoping', 'ticket.agencyLetters', 'letterId') },
    },
    { page: 'pkg-agency/inspection/index', person: 'deng-guoping', parameters: { id: agencyInspection } },
    { page: 'pkg-agency/ratings/index', person: 'deng-guoping' },
    { page: 'pkg-agency/disputes/index', person: 'deng-guoping' },
    {
      page: 'pkg-agency/dispute/index',
      person: 'xu-jingwen',
      parameters: { id: await of('xu-jingwen', 'oversight.agencyDisputes', 'disputeId') },
    },
    {
      page: 'pkg-office/ticket/index',
      person: 'lin-xiao',
      parameters: { id: await of('lin-xiao', 'ticket.queue', 'ticketId') },
    },
    { page: 'pkg-office/forms/index', person: 'lin-xiao' },
    { page: 'pkg-office/register/index', person: 'lin-xiao' },
    { page: 'pkg-office/ledger/index', person: 'lin-xiao' },
    { page: 'pkg-office/boxes/index', person: 'lin-xiao' },
    { page: 'pkg-office/rewards/index', person: 'tao-yun' },
    { page: 'pkg-office/concerns/index', person: 'tao-yun' },
    { page: 'pkg-office/desk/index', person: 'lin-xiao' },
    { page: 'pkg-office/many/index', person: 'lin-xiao' },
    { page: 'pkg-office/templates/index', person: 'lin-xiao' },
    { page: 'pkg-office/views/index', person: 'lin-xiao' },
    { page: 'pkg-office/disputes/index', person: 'lin-xiao' },
    { page: 'pkg-office/absences/index', person: 'lin-xiao' },
    { page: 'pkg-office/routing/index', person: 'tang-xuemei' },
    { page: 'pkg-office/clocks/index', person: 'tang-xuemei' },
    { page: 'pkg-office/issues/index', person: 'xu-jingwen' },
    { page: 'pkg-office/issue/index', person: 'xu-jingwen', parameters: { id: issue } },
    {
      page: 'pkg-office/ticket/index',
      person: 'tang-xuemei',
      parameters: {
        id: await of('tang-xuemei', 'ticket.queue', 'ticketId', { only: 'open', state: 'objectionReview' }),
      },
    },
    {
      page: 'pkg-office/proposal/index',
      person: 'lu-zhengping',
      parameters: { id: await of('lu-zhengping', 'ticket.proposals', 'ticketId') },
    },
    { page: 'pkg-office/inspection/index', person: 'lin-xiao', parameters: { id: inspection } },
    { page: 'pkg-office/identity/index', person: 'tao-yun' },
    {
      page: 'pkg-discipline/ticket/index',
      person: 'ji-hong',
      parameters: { id: await of('ji-hong', 'ticket.stream', 'ticketId') },
    },
  ]
}

/** The address of a place, as `open` takes it. */
export const routeOf = ({ page, parameters = {} }: Place) => {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
  return [page, ...(pairs.length ? [pairs.join('&')] : [])].join('?')
}

/** All pages that the app registers. */
export const registeredPages = () => [
  ...tabs,
  ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]
