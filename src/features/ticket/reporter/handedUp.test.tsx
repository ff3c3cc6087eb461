import { act, render, screen } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, reporterTicket, serve, signIn } from '../server.fixture'
import { ReporterTicket } from './ReporterTicket'

// Where nobody of the office may act, its bureau has the report: nothing on the page says that the office does.

type Ticket = Outputs['ticket']['show']

const show = async (more: Partial<Ticket>) => {
  const ticket = reporterTicket({ nextStep: '等司法局接着办', isHandedUp: true, timeline: [], ...more })
  serve({ 'ticket/show': () => ticket })
  render(<ReporterTicket ticketId={ticket.ticketId} />)
  await screen.findByText(ticket.title)
  // What else the page reads has come.
  await act(async () => undefined)
  return document.body
}

beforeEach(() => signIn('enterpriseUser'))

const cases = [
  ['submitted', 'complaint', 'accept', '等司法局受理'],
  ['accepted', 'consultation', 'triage', '已受理，等司法局回复'],
  ['transferred', 'complaint', 'receive', '等司法局受理'],
  ['replied', 'complaint', 'inform', '司法局最晚'],
] as const

test.each(cases)('a report in %s (%s)', async (state, kind, waits, words) => {
  const page = await show({ state, kind, clocks: [clock(waits)] })
  expect(page).toHaveTextContent(words)
  expect(page).not.toHaveTextContent(/等司法所|由(新的)?司法所办|司法所最晚|司法所应在/)
})

test('one that the office has says that the office does', async () => {
  const page = await show({ isHandedUp: false, state: 'accepted', kind: 'consultation', clocks: [clock('triage')] })
  expect(page).toHaveTextContent('已受理，等司法所回复')
})
