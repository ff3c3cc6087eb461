import { clock, reporterTicket, step } from '../server.fixture'
import { stepsOf } from './steps'

describe('the timeline of a ticket', () => {
  test('what waits stands on top with its latest day, and only it is current', () => {
    const ticket = reporterTicket({ state: 'awaitingConfirmation', clocks: [clock('confirmation')] })
    const steps = stepsOf(ticket, 'reporter')
    expect(steps[0]).toMatchObject({ kind: 'now', title: '等你确认', meta: '最晚 12月4日 星期五' })
    expect(steps.filter(({ kind }) => kind === 'now')).toHaveLength(1)
  })

  test('a reply to who reported for another waits for him, not for the office', () => {
    const ticket = reporterTicket({ state: 'replied', isOnBehalf: true })
    expect(stepsOf(ticket, 'office')[0]).toMatchObject({ title: '已回复，等反映人转告', meta: '由反映人办' })
    expect(stepsOf({ ...ticket, isOnBehalf: false }, 'office')[0]?.title).toBe('已回复，待告知')
  })

  test.each([
    ['consultation', '等司法所回复', '由司法所办'],
    ['praise', '等司法所回复', '由司法所办'],
    ['opinion', '等司法所回复', '由司法所办'],
    ['complaint', '等司法局研判', '由司法局办'],
  ] as const)('to whom an accepted %s waits for: %s', (kind, title, meta) => {
    expect(stepsOf(reporterTicket({ state: 'accepted', kind, clocks: [] }), 'reporter')[0]).toMatchObject({
      title,
      meta,
    })
  })

  test('an ended ticket waits for nobody', () => {
    const steps = stepsOf(
      reporterTicket({ state: 'closed', timeline: [step(2, 'confirm'), step(1, 'submit')] }),
      'reporter',
    )
    expect(steps.map(({ kind }) => kind)).toEqual(['ok', 'ok'])
  })

  test('a pause is a step of its own between the question and its answer, with its days and its cause', () => {
    const timeline = [
      step(3, 'reporterReply', { at: '2026-11-16T02:00:00.000Z', pausedDays: 2 }),
      step(2, 'requestMore', { at: '2026-11-12T02:00:00.000Z' }),
    ]
    const steps = stepsOf(reporterTicket({ state: 'verifying', timeline }), 'reporter')
    expect(steps.map(({ kind }) => kind)).toEqual(['now', 'ok', 'wait', 'ok'])
    expect(steps[2]).toMatchObject({
      title: '暂停 2 个工作日：等你补充材料',
      meta: '11月12日—11月16日，不计入期限',
    })
  })

  test('an objection that was kept while a court decided stopped the time once the case went on', () => {
    const timeline = (toState: string) => [
      step(5, 'upholdLetter', { at: '2026-11-24T02:00:00.000Z', pausedDays: 3 }),
      step(4, 'resumeObjection', { at: '2026-11-19T02:00:00.000Z', pausedDays: 5 }),
      step(3, 'agencyObject', { at: '2026-11-16T02:00:00.000Z', toState }),
      step(2, 'suspendByLitigation', { at: '2026-11-12T02:00:00.000Z' }),
    ]
    const pauses = (toState: string) =>
      stepsOf(reporterTicket({ state: 'rectifying', timeline: timeline(toState) }), 'office')
        .filter(({ kind }) => kind === 'wait')
        .map(({ title, meta }) => [title, meta])
    expect(pauses('suspended')).toEqual([
      ['暂停 3 个工作日：审查部门的异议', '11月19日—11月24日，不计入期限'],
      ['暂停 5 个工作日：等复议或诉讼有结果', '11月12日—11月19日，不计入期限'],
    ])
    expect(pauses('objectionReview')[0]?.[1]).toBe('11月16日—11月24日，不计入期限')
  })

  test('a step that took longer than allowed, and an escalation, are drawn late', () => {
    const timeline = [step(3, 'escalate'), step(2, 'accept', { daysUsed: 6, daysAllowed: 5 }), step(1, 'submit')]
    const steps = stepsOf(reporterTicket({ state: 'accepted', timeline }), 'office')
    expect(steps.map(({ kind }) => kind)).toEqual(['now', 'late', 'late', 'ok'])
    expect(steps[2]?.meta).toContain('用 6 个工作日，限 5 个')
  })

  test('what ran out with a day is late from the next day on: a day, no midnight', () => {
    const steps = (at: string) => stepsOf(reporterTicket({ timeline: [step(2, 'escalate', { at })] }), 'office')
    expect(steps('2026-11-26T16:00:00.000Z')[1]).toMatchObject({ at: undefined, meta: '11月27日起算超期' })
    expect(steps('2026-11-27T02:00:00.000Z')[1]).toMatchObject({ at: '2026-11-27T02:00:00.000Z', meta: undefined })
  })

  test('the reporter is 你, the office reads who did what', () => {
    const ticket = reporterTicket({ timeline: [step(2, 'accept'), step(1, 'submit', { actor: '反映人' })] })
    expect(stepsOf(ticket, 'reporter').map(({ title }) => title)).toEqual(['等司法所受理', '柳溪司法所受理', '你提交'])
    expect(stepsOf(ticket, 'office').map(({ title }) => title)).toEqual(['待受理', '柳溪司法所受理', '反映人提交'])
  })

  test("a reporter who reads the reply learns the office's day for telling as the office's; one on behalf has to pass it on", () => {
    const replied = { state: 'replied' as const, clocks: [clock('inform')] }
    expect(stepsOf(reporterTicket(replied), 'reporter')[0]).toMatchObject({
      kind: 'now',
      title: '等你看回复',
      meta: '司法所最晚 12月4日 星期五告诉你结果',
    })
    expect(stepsOf(reporterTicket({ ...replied, isOnBehalf: true }), 'reporter')[0]).toMatchObject({
      title: '等你转告托你反映的人',
      meta: '最晚 12月4日 星期五',
    })
  })
})
