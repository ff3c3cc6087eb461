import { citySecrets, cityStage } from '../_checks/fixture/city'
import { personIdOf } from '../_checks/fixture/people'
import { bureauIds } from '../_checks/fixture/places'
import { drive, reportIn, submit, ticketRow, words } from '../_checks/fixture/reports'
import { faultsOf } from '../_checks/walks/faults'

const city = cityStage()
const [lin, zhao] = [personIdOf('lin'), personIdOf('zhao')]
const week = { from: '2026-11-20', until: '2026-11-27', reason: '出差' }
const record = (who: string, extra: object = {}) =>
  city.as(who).code('ticket.recordAbsence', { deputyId: zhao, ...week, ...extra })
const idOf = async () => (await city.as('zhao').call('ticket.absences', {})).absences[0]?.absenceId ?? ''
const mine = async (who: string) =>
  (await city.as(who).call('ticket.queue', { only: 'open', isMine: true, limit: 50 })).items.map(
    ({ ticketId }) => ticketId,
  )
const taken = (who: string, absenceId: string) =>
  city.as(who).call('ticket.takeOver', { absenceId, reason: '出差一周，由所长代办' })

afterEach(async () => {
  expect(await faultsOf(city, new Map())).toEqual([])
  await city.base.ownerDb.deleteFrom('absence').execute()
})

describe('an absence', () => {
  test('is recorded by oneself or by the head of the unit, for people of the unit alone', async () => {
    expect(await record('fang', { personId: lin })).toBe('BAD_INPUT')
    expect(await record('lin', { personId: zhao, deputyId: lin })).toBe('BAD_INPUT')
    expect(await record('zhao', { personId: personIdOf('fang') })).toBe('BAD_INPUT')
    for (const deputyId of [lin, personIdOf('fang'), personIdOf('cityHandler')])
      expect(await record('lin', { deputyId })).toBe('BAD_INPUT')
    expect(await record('zhao', { personId: lin })).toBe('OK')
    expect(await city.as('fang').code('ticket.endAbsence', { absenceId: await idOf() })).toBe('NOT_FOUND')
    expect((await city.as('fang').call('ticket.absences', {})).absences).toEqual([])
  })

  test('has an end that is not past, overlaps no other, and needs a deputy who is there', async () => {
    expect(await record('lin', { from: '2026-11-25', until: '2026-11-24' })).toBe('BAD_INPUT')
    expect(await record('lin', { from: '2026-11-01', until: '2026-11-19' })).toBe('BAD_INPUT')
    expect(await record('lin')).toBe('OK')
    expect(await record('lin', { from: '2026-11-27', until: '2026-12-01' })).toBe('BAD_INPUT')
    expect(await record('zhao', { deputyId: lin })).toBe('BAD_INPUT')
    expect(await record('lin', { from: '2026-11-28', until: '2026-12-01' })).toBe('OK')
  })
})

describe('in a bureau', () => {
  const [reviewer, second] = [personIdOf('cityReviewer'), personIdOf('liuxiReviewer')]
  const bind = (bureauId: string, regionCode: string) =>
    city.base.ownerDb
      .updateTable('roleAssignment')
      .set({ bureauId, regionCode })
      .where('personId', '=', second)
      .execute()
  const reviewers = async () => (await city.as('cityReviewer').call('ticket.absences', {})).colleagues

  test('reviewer and leader name a colleague of the same role, and nobody of another role', async () => {
    for (const who of ['cityReviewer', 'cityLeader'])
      for (const deputyId of [personIdOf('cityHandler'), second])
        expect(await record(who, { deputyId })).toBe('BAD_INPUT')
    await bind(bureauIds.city, '9901')
    try {
      expect((await reviewers()).find(({ personId }) => personId === reviewer)?.deputyIds).toEqual([second])
      expect(await record('cityReviewer', { deputyId: second })).toBe('OK')
      const { absences } = await city.as('cityReviewer').call('ticket.absences', {})
      expect(absences).toMatchObject([{ open: 0, mayTakeOver: true, mayEnd: true }])
    } finally {
      await bind(bureauIds.liuxi, '990104')
    }
  })

  test('whoever has no colleague of his role is shown none', async () => {
    const people = await reviewers()
    expect(people.find(({ personId }) => personId === reviewer)?.deputyIds).toEqual([])
    expect(people.map(({ personId }) => personId)).toContain(personIdOf('cityLeader'))
  })
})

test('who acts for another cannot go meanwhile', async () => {
  await record('lin')
  const { data } = await city.as('zhao').refusal('ticket.recordAbsence', { deputyId: lin, ...week })
  expect(data).toEqual({ issues: [{ path: 'from', message: expect.stringContaining('代同事办') as string }] })
})

test('what is over hands nothing on any more', async () => {
  await reportIn(city, 'accepted', { kind: 'opinion' })
  await record('lin')
  const absenceId = await idOf()
  await city.base.ownerDb.updateTable('absence').set({ untilDay: '2026-11-01', fromDay: '2026-11-01' }).execute()
  expect(await city.as('zhao').code('ticket.takeOver', { absenceId, reason: '想接过来' })).toBe('WRONG_STATE')
})

test('whoever acts has it in his name, and 我经手的 shows him just that', async () => {
  const ticketId = await reportIn(city, 'accepted', { kind: 'opinion' }, { handler: 'liuxiHandler' })
  expect(await ticketRow(city, ticketId)).toMatchObject({ officeHandlerId: lin, bureauHandlerId: null })
  expect([(await mine('lin')).includes(ticketId), (await mine('zhao')).includes(ticketId)]).toEqual([true, false])
  const assigned = await reportIn(city, 'assigned')
  expect(await ticketRow(city, assigned)).toMatchObject({ bureauHandlerId: personIdOf('cityHandler') })
  expect(await mine('cityHandler')).toContain(assigned)
})

test('all that is open goes to the deputy at once, each with its own record, but what he must keep out of', async () => {
  const open = await reportIn(city, 'accepted', { kind: 'opinion' })
  const recused = await reportIn(city, 'accepted', { kind: 'opinion' })
  await city.as('zhao').step('ticket.recuse', recused, { reason: '反映人是我的亲属' })
  await record('lin')
  const absenceId = await idOf()
  for (const who of ['fang', 'cityHandler', 'liuxiHandler'])
    expect(await city.as(who).code('ticket.takeOver', { absenceId, reason: '想接过来' })).toBe('NOT_FOUND')
  const answer = await taken('zhao', absenceId)
  expect(answer.recused).toBe(1)
  expect(answer.taken).toBeGreaterThan(0)
  expect((await ticketRow(city, open)).officeHandlerId).toBe(zhao)
  expect((await ticketRow(city, recused)).officeHandlerId).toBe(lin)
  const records = await city.db.selectFrom('auditEvent').select('facts').where('subjectId', '=', open).execute()
  expect(JSON.stringify(records)).toContain('takeOver')
})

test('a hand-over tells nobody that the deputy himself sent a report under seal', async () => {
  const ticketId = await reportIn(city, 'accepted', { kind: 'opinion', confidentiality: 'sealed' })
  const mark = city.base.ownerDb.updateTable('sealedIdentity')
  const { reporterId } = await ticketRow(city, ticketId)
  const blindIndex = citySecrets.blindIndex('sealed', zhao)
  await mark.set({ blindIndex }).where('pseudonym', '=', reporterId).execute()
  expect(await city.as('zhao').stepCode('ticket.addNote', ticketId, { text: '看一下' })).toBe('FORBIDDEN')
  await record('lin')
  await taken('lin', await idOf())
  expect((await ticketRow(city, ticketId)).officeHandlerId).toBe(zhao)
})

test('what comes back meanwhile goes to the deputy, never to one who must keep out, and no more once it is over', async () => {
  const back = async (recusal = false) => {
    const ticketId = await submit(city, 'zhou', {})
    await drive(city, ticketId, 'verifying')
    if (recusal) await city.as('zhao').step('ticket.recuse', ticketId, { reason: '反映人是我的亲属' })
    await city.as('cityReviewer').step('ticket.correctOnSpot', ticketId, words['ticket.correctOnSpot'])
    return (await ticketRow(city, ticketId)).officeHandlerId
  }
  expect(await back()).toBe(lin)
  await record('lin')
  expect(await back()).toBe(zhao)
  expect(await back(true)).toBeNull()
  city.setTime('2026-11-28 09:00')
  expect(await back()).toBe(lin)
})

test('ends early by who is away, and then nobody acts for him', async () => {
  await record('lin')
  expect(await city.as('lin').code('ticket.endAbsence', { absenceId: await idOf() })).toBe('OK')
  expect((await city.as('lin').call('ticket.absences', {})).absences).toEqual([])
  const ticketId = await reportIn(city, 'replied')
  expect((await ticketRow(city, ticketId)).officeHandlerId).toBe(lin)
})
