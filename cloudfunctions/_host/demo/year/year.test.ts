import type { ProcedureName } from '../../../../src/contracts/policy'
import type { Role } from '../../../../src/contracts/roles'
import { type TestDatabase, testDatabase } from '../../../_checks/harness/database'
import { testPorts } from '../../../_checks/harness/ports'
import { SettableClock } from '../../../_shared/clock'
import { createIds } from '../../../_shared/ids'
import { isSameSum } from '../../../_shared/journal/root'
import { lastRoot } from '../../../_shared/journal/store'
import { verifyJournal } from '../../../_shared/journal/verify'
import { createLog } from '../../../_shared/log'
import { createSecrets } from '../../../_shared/secrets'
import { type City, holderOf } from '../city/build'
import { createChance } from '../city/chance'
import { loadCity } from '../load'
import { createCast } from './cast'
import { createStage, type InputOf, type OutputOf } from './stage'
import { playYear } from './year'
import { countsOf, type Named, rowsThatName } from './year.fixture'

jest.setTimeout(120_000)
const secrets = createSecrets(Buffer.alloc(32, 7))

type Played = { city: City; year: Awaited<ReturnType<typeof playYear>>; base: TestDatabase; now: Date }

const seeded = async (now: Date): Promise<Played> => {
  const base = await testDatabase()
  const ids = createIds(new SettableClock(now), createChance('year ids').bytes)
  const city = await loadCity({ db: base.ownerDb, secrets, ids, now })
  const year = await playYear({ ...partsOn(base), city, now, scale: 'small' })
  return { city, year, base, now }
}

const partsOn = (base: TestDatabase) => ({
  db: base.db,
  secrets,
  ports: testPorts(),
  config: { publicUrl: 'https://example.test', isDemo: true, numberPrefix: 'YT' },
  log: createLog('error'),
})

/** Asks as the holder of a post, at the moment the year ends. */
const asker = ({ city, base, now }: Played) => {
  const cast = createCast(city)
  const stage = createStage(partsOn(base), cast, now)
  return <Name extends ProcedureName>(post: string, name: Name, input: InputOf<Name>, role?: Role) =>
    stage.call(cast.at(post, role), name, input) as Promise<OutputOf<Name>>
}

const isShown = ({ demoPeople }: City, wanted: string) => demoPeople.some(({ personId }) => personId === wanted)
const isSpeaker = (role: string) => role === 'agencyReviewer' || role === 'agencyHead'

// A Sunday afternoon, a moment after midnight on a Monday, and the first morning after a week of holidays.
const moments = ['2026-11-22T08:26:00Z', '2026-11-22T16:00:10Z', '2026-10-08T01:10:00Z'].map((text) => new Date(text))

describe.each(moments)('the year that ends at %p', (now) => {
  let played: Played
  let ask: ReturnType<typeof asker>
  beforeAll(async () => {
    played = await seeded(now)
    ask = asker(played)
  })
  afterAll(() => played.base.close())

  const queueOf = async (post: string) => (await ask(post, 'ticket.queue', { limit: 50 })).items
  const openOf = async (post: string) => (await ask(post, 'ticket.queue', { limit: 50, only: 'open' })).items
  const isOverdue = ({ clock }: { clock: { state: string } | null }) => clock?.state === 'breached'
  const daysLeft = ({ clock }: { clock: { daysLeft: number | null } | null }) => clock?.daysLeft ?? 99

  /** A month so many before this one. */
  const monthBack = (back: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15)).toISOString().slice(0, 7)

  it('broke off nowhere, and nothing is later than now', async () => {
    expect(played.year.broken).toEqual([])
    const latest = await played.base.ownerDb
      .selectFrom('auditEvent')
      .select(({ fn }) => fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    expect(latest.at.getTime()).toBeLessThan(now.getTime())
    const waiting = await played.base.ownerDb
      .selectFrom('eventOutbox')
      .selectAll()
      .where('dispatchedAt', 'is', null)
      .execute()
    expect(waiting).toEqual([])
  })

  it('gives 柳溪司法所 reports to accept, to answer and to inform of', async () => {
    const queue = await queueOf('office:990104101:judicialOfficeClerk')
    const submitted = queue.filter(({ state }) => state === 'submitted')
    expect(submitted.length).toBeGreaterThanOrEqual(4)
    expect(submitted.some(isOverdue)).toBe(true)
    expect(submitted.some((row) => !isOverdue(row) && daysLeft(row) <= 2)).toBe(true)
    expect(submitted.some(({ confidentiality }) => confidentiality === 'sealed')).toBe(true)
    // What the office proposes waits for a bureau: it is open here and waits no more.
    expect(submitted.some(({ hasProposal }) => hasProposal)).toBe(false)
    const open = await openOf('office:990104101:judicialOfficeClerk')
    expect(open.some(({ waitsFor }) => waitsFor === 'return' || waitsFor === 'transfer')).toBe(true)
    expect(queue.some(({ state, kind }) => state === 'accepted' && kind === 'consultation')).toBe(true)
    expect(queue.filter(({ state }) => state === 'replied').length).toBeGreaterThanOrEqual(1)
  })

  it('gives 南埠司法所, whose clerk is of the picker too, a report of its liaison point to accept', async () => {
    const queue = await queueOf('office:990102003:judicialOfficeClerk')
    expect(queue.some((row) => row.state === 'submitted' && !isOverdue(row))).toBe(true)
  })

  it('gives the bureau of the city reports to assign, to ask about and to verify', async () => {
    const queue = await queueOf('bureau:9901:bureauHandler')
    const count = (wanted: string) => queue.filter(({ state }) => state === wanted).length
    expect(count('accepted')).toBeGreaterThanOrEqual(2)
    expect(count('assigned')).toBeGreaterThanOrEqual(2)
    expect(count('verifying')).toBeGreaterThanOrEqual(2)
    const open = await openOf('bureau:9901:bureauReviewer')
    expect(open.filter(({ state }) => state === 'awaitingReporter').length).toBeGreaterThanOrEqual(1)
    expect(open.some(({ hasProposal }) => hasProposal)).toBe(true)
  })

  it.each(['04', '03'])('gives the handler of agency %s open requests, one overdue', async (unit) => {
    const { items } = await ask(`agency:${unit}:agencyHandler`, 'ticket.agencyInbox', {})
    expect(items.length).toBeGreaterThanOrEqual(2)
    expect(items.some(isOverdue)).toBe(true)
    expect(items.some((row) => !isOverdue(row))).toBe(true)
  })

  it('gives discipline inspection, who is of the picker too, a matter that the leader handed over', async () => {
    const { items } = await ask('staff:disciplineOfficer', 'ticket.stream', { only: 'referred', limit: 50 })
    expect(items.map(({ state, category }) => [state, category])).toEqual([['referredDiscipline', 'corruption']])
    expect(items.some(isOverdue)).toBe(false)
    const { ticketId = '' } = items[0] ?? {}
    const { content, actions } = await ask('staff:disciplineOfficer', 'ticket.streamShow', { ticketId })
    expect([content, actions]).toEqual([
      expect.stringContaining('摆了一桌'),
      [{ event: 'referralResult', isPrimary: true }],
    ])
    expect((await openOf('bureau:9901:bureauLeader')).map((row) => row.ticketId)).toContain(ticketId)
    const posts = ['staff:disciplineOfficer', 'bureau:9901:bureauLeader']
    for (const post of posts) expect(isShown(played.city, holderOf(played.city.people, post).personId)).toBe(true)
  })

  it('gives the noodle shop one inspection to rate, a reply to confirm, a question, and closed reports', async () => {
    const post = 'enterpriseUser:showcase'
    const { items: toRate } = await ask(post, 'inspection.mine', { only: 'toRate' }, 'enterpriseUser')
    expect(toRate.map(({ canRate, agencyName }) => [canRate, agencyName])).toEqual([
      [true, '云汀市人力资源和社会保障局'],
    ])
    const { items } = await ask(post, 'ticket.mine', { limit: 50 })
    const states = items.map(({ state }) => state)
    expect(states.filter((state) => state === 'awaitingConfirmation')).toHaveLength(1)
    expect(states.filter((state) => state === 'awaitingReporter')).toHaveLength(1)
    expect(states.filter((state) => state === 'closed').length).toBeGreaterThanOrEqual(3)
    expect((await ask(post, 'inspection.current', {}, 'enterpriseUser')).inspections).toEqual([])
  })

  it('leaves the plan of 市场监督管理局 at the noodle shop at least three inspections', async () => {
    const [code] = played.city.codes
    const { plans, open } = await ask('officer:99010304017', 'inspection.options', { code: code?.code ?? '' })
    const daily = plans.find(({ title }) => title.includes('餐饮食品安全日常检查'))
    expect(open).toBeNull()
    expect((daily?.cap ?? 0) - (daily?.used ?? 0)).toBeGreaterThanOrEqual(3)
    expect(daily?.hindrance).toBeNull()
  })

  it('gives the liaison point and the supervisor of the picker open and closed reports', async () => {
    for (const post of ['liaison:990102003:0', 'supervisor:990104101:delegate:1']) {
      const { items } = await ask(post, 'ticket.mine', { limit: 50 })
      expect(items.some(({ state }) => state === 'closed')).toBe(true)
      expect(items.some(({ state }) => state !== 'closed')).toBe(true)
    }
  })

  it.each(['990102', '990103', '990104'])('gives the bureau of county %s work', async (county) => {
    expect((await queueOf(`bureau:${county}:bureauHandler`)).length).toBeGreaterThanOrEqual(1)
  })

  it('gives agencies results to tell and a refusal to settle', async () => {
    const { items } = await ask('agency:03:agencyHead', 'inspection.mine', { limit: 50 })
    expect(items.filter(({ state }) => state === 'checkedOut').length).toBeGreaterThanOrEqual(2)
    expect(items.filter(({ state }) => state === 'refused')).toHaveLength(1)
  })

  it('shows several agencies their ratings, and one that there are too few', async () => {
    const summaries = await Promise.all(
      played.city.agencies.map(({ unitNumber }) => ask(`agency:${unitNumber}:agencyHead`, 'rating.summary', {})),
    )
    expect(summaries.filter(({ isEnough }) => isEnough).length).toBeGreaterThanOrEqual(3)
    expect(await ask('agency:12:agencyHead', 'rating.summary', {})).toMatchObject({ isEnough: false })
  })

  it('leaves notices read and unread', async () => {
    for (const post of [
      'office:990104101:judicialOfficeClerk',
      'bureau:9901:bureauHandler',
      'enterpriseUser:showcase',
    ]) {
      const { items } = await ask(post, 'notice.inbox', { limit: 50 })
      expect(new Set(items.map(({ isRead }) => isRead)).size).toBe(2)
    }
  })

  it('gives office and bureau leads in their ledgers, and boxes, one of which waits to be opened', async () => {
    const period = { from: '2026-01-01', until: now.toISOString().slice(0, 10) }
    const ledgerOf = async (post: string) => (await ask(post, 'ticket.leadLedger', { ...period, limit: 50 })).items
    expect((await ledgerOf('office:990104101:judicialOfficeClerk')).length).toBe(3)
    expect((await ledgerOf('bureau:9901:bureauHandler')).length).toBe(4)
    expect((await ask('office:990104101:judicialOfficeClerk', 'ticket.boxes', {})).boxes).toHaveLength(2)
  })

  it('has the months of the offices handed in, but one of the last or, in its first days, all', async () => {
    const listOf = async (back: number) =>
      (await ask('bureau:9901:bureauHandler', 'ticket.monthlyHandIns', { month: monthBack(back) })).offices
    const missing = async (back: number) => (await listOf(back)).filter(({ handedIn }) => handedIn === null)
    const last = await missing(1)
    if (last.length !== (await listOf(1)).length)
      expect(last).toEqual([expect.objectContaining({ officeName: '南埠司法所', hasReports: true })])
    expect(await Promise.all([missing(2), missing(8)])).toEqual([[], []])
  })

  it('leaves an office of the picker its last month to hand in, and another a supplement once it has', async () => {
    const month = monthBack(1)
    const formsOf = (town: string) => ask(`office:${town}:judicialOfficeClerk`, 'ticket.monthlyForms', { month })
    const [waiting, other] = [await formsOf('990102003'), await formsOf('990102001')]
    expect(waiting).toMatchObject({ mayHandIn: true, handedIn: null })
    const clerks = ['office:990102003:judicialOfficeClerk', 'office:990102001:judicialOfficeClerk']
    expect(clerks.map((post) => isShown(played.city, holderOf(played.city.people, post).personId))).toEqual([
      true,
      true,
    ])
    if (!other.handedIn) return
    expect(waiting.tickets.length).toBeGreaterThanOrEqual(1)
    expect(other.supplements.length).toBeGreaterThanOrEqual(1)
  })

  it('lets somebody of the picker answer every agreement of agencies', async () => {
    const { items } = await ask('agency:04:agencyReviewer', 'oversight.agencyDisputes', { only: 'mine' })
    expect(items.map(({ state }) => state)).toEqual(['confirming'])
    const speaking = new Set(
      played.city.people
        .filter(({ personId }) => isShown(played.city, personId))
        .flatMap(({ roles }) => roles.flatMap(({ role, agencyId }) => (isSpeaker(role) ? (agencyId ?? []) : []))),
    )
    const open = await played.base.ownerDb
      .selectFrom('agencyDispute')
      .select(['firstAgencyId', 'secondAgencyId'])
      .where('state', '=', 'confirming')
      .execute()
    const sides = open.flatMap(({ firstAgencyId, secondAgencyId }) => [firstAgencyId, secondAgencyId])
    expect(sides.filter((agencyId) => !speaking.has(agencyId))).toEqual([])
  })

  it('leaves an intact journal', async () => {
    const root = await lastRoot(played.base.ownerDb)
    const { events, faults, sums } = await verifyJournal(played.base.ownerDb, root ? [root.at] : [])
    expect(faults).toEqual([])
    expect(root && isSameSum(root, sums[0])).toBe(true)
    expect(events).toBeGreaterThan(500)
  })

  it('names the reporter of a sealed report nowhere but in the vault', async () => {
    const sealed = await played.base.ownerDb
      .selectFrom('ticket')
      .select(['ticketId', 'reporterId', 'enterpriseId'])
      .where('confidentiality', '=', 'sealed')
      .execute()
    const owners = played.year.reports.filter(({ confidentiality }) => confidentiality === 'sealed')
    expect(sealed.length).toBe(owners.length)
    expect(sealed.length).toBeGreaterThanOrEqual(4)
    const named: Named[] = sealed.map(({ ticketId, reporterId }) => ({
      marks: [ticketId, reporterId],
      personId: owners.find((report) => report.ticketId === ticketId)?.reporter.personId ?? '',
    }))
    expect(named.filter(({ personId }) => personId === '')).toEqual([])
    expect(await rowsThatName(played.base.ownerDb, named)).toEqual([])
    // That the search would find somebody is shown by a report that is not sealed.
    const known = played.year.reports.find(({ confidentiality }) => confidentiality === 'hiddenFromAgency')
    const shown = { marks: [known?.ticketId ?? ''], personId: known?.reporter.personId ?? '' }
    expect(await rowsThatName(played.base.ownerDb, [shown])).toContain(`ticket ${shown.personId}`)
    expect(sealed.map(({ enterpriseId }) => enterpriseId).filter(Boolean)).toEqual([])
  })
})

it('gives the same counts for the same moment', async () => {
  const [now] = moments
  if (!now) throw new Error('no moment')
  const first = await seeded(now)
  const second = await seeded(now)
  expect(holderOf(second.city.people, 'enterpriseUser:showcase').personId).toBe(
    holderOf(first.city.people, 'enterpriseUser:showcase').personId,
  )
  expect(await countsOf(second.base.ownerDb)).toEqual(await countsOf(first.base.ownerDb))
  await Promise.all([first.base.close(), second.base.close()])
})
