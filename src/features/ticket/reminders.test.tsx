import { act, fireEvent, render, screen } from '@testing-library/react'
import { StreamRow } from './discipline/StreamRow'
import { OfficeRow } from './OfficeRow'
import { OfficeWaiting } from './OfficeWaiting'
import { Head } from './office/Head'
import { QueueTable } from './QueueTable'
import { firstFilter, queueFilter } from './queueFilter'
import { ClockHistory } from './record/ClockHistory'
import { stepsOf } from './record/steps'
import { Head as ReporterHead } from './reporter/Head'
import { clock, officeTicket, queueRow, reporterTicket, serve, signIn } from './server.fixture'

// Until a referral is answered its clock only reminds: those who decide there are not ours to hurry.
const past = clock('referral', { state: 'breached', daysLeft: -3, isLate: true, dueAt: '2026-11-20T15:59:59.000Z' })
const states = ['referredDiscipline', 'referredCrime'] as const

beforeEach(() => {
  signIn('bureauLeader')
  act(() => queueFilter.set(firstFilter))
})

describe.each(states)('of a case in %s whose reminder has passed', (state) => {
  const row = queueRow('甲', { state, clock: past })
  const seenIn = (drawn: React.ReactElement) => render(drawn).container

  test.each([
    ['its row', () => <OfficeRow row={row} />],
    ['its line of the table', () => <QueueTable rows={[row]} />],
    ['its row for discipline inspection', () => <StreamRow row={row as never} />],
    ['its head', () => <Head ticket={officeTicket({ state, clocks: [past] })} />],
    ['its head for the reporter', () => <ReporterHead ticket={reporterTicket({ state, clocks: [past] })} />],
  ])('%s says nowhere that it is late', (_, draw) => {
    const seen = seenIn(draw())
    expect(seen).not.toHaveTextContent('超期')
    expect(seen.querySelector('.due.over')).toBeNull()
  })

  test('before that its day stands there as on any other', () => {
    render(<OfficeRow row={{ ...row, clock: clock('referral') }} />)
    expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  })

  test('the record waits on, and is not drawn late', () => {
    for (const reader of ['office', 'reporter'] as const)
      expect(stepsOf(officeTicket({ state, clocks: [past] }), reader)[0]?.kind).toBe('now')
  })

  test('the home counts none as late', async () => {
    serve({
      'ticket/queue': () => ({ items: [], nextCursor: null }),
      'ticket/counters': () => ({
        states: [
          { state, count: 2, overdue: 2, dueSoon: 0 },
          { state: 'verifying', count: 1, overdue: 1, dueSoon: 0 },
        ],
        lookBacks: 0,
        mostLookBacks: 100,
      }),
    })
    render(<OfficeWaiting />)
    expect(await screen.findByText('超期 1')).toBeInTheDocument()
    expect(screen.queryByText('超期 2')).not.toBeInTheDocument()
  })
})

test('the history tells that a reminder has passed, and that a clock which counts has run out', () => {
  const more = { stoppedAt: null, escalationLevel: 0, pauses: [] }
  const clocks = [
    { ...past, ...more, isLate: false },
    { ...past, ...more, kind: 'verify' },
  ]
  HTMLDialogElement.prototype.showModal = jest.fn()
  const { container } = render(<ClockHistory clocks={clocks} />)
  fireEvent.click(screen.getByRole('button', { name: /看全部期限的经过/ }))
  expect(container).toHaveTextContent(/等移送结果(?!·超期).*日子已过，不算超期.*核查·超期.*已过期，还在走/)
})
