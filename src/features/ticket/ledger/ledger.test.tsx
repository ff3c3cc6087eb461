import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { openDocument } from '@/platform/document'
import { Refusal, serve, signIn } from '../server.fixture'
import { LeadLedger } from './LeadLedger'
import type { Line } from './LedgerRow'
import { daysOf } from './periods'

jest.mock('@/platform/document', () => ({ openDocument: jest.fn(async () => undefined) }))
jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const line = (more: Partial<Line> = {}): Line => ({
  ticketId: '018f0000-0000-7000-8000-000000000001',
  number: 'YT-2026-000127',
  receivedOn: '2026-11-12',
  registeredAt: '2026-11-12T02:00:00.000Z',
  registeredBy: '柳溪司法所',
  source: 'hotline12345',
  externalNumber: '77',
  category: 'frequency',
  agencyName: '市市场监管局',
  townshipName: '柳溪镇',
  state: 'accepted',
  isSealed: false,
  isPrivateEnterprise: true,
  isReadable: true,
  ...more,
})

beforeEach(() => signIn('judicialOfficeClerk'))

test('a line tells how it came and leads to its ticket; one that is elsewhere leads nowhere', async () => {
  serve({
    'ticket/leadLedger': () => ({
      items: [line(), line({ ticketId: '018f0000-0000-7000-8000-000000000002', source: null, isReadable: false })],
      nextCursor: null,
    }),
  })
  render(<LeadLedger />)
  expect(await screen.findByRole('button', { name: /YT-2026-000127/ })).toBeInTheDocument()
  expect(screen.getByText('12345 热线工单')).toBeInTheDocument()
  expect(screen.getByText('归别的单位办，这里只看办到哪一步')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /归别的单位办/ })).toBeNull()
})

test('an empty time says so, and offers to register; the leader, who does not, is not offered it', async () => {
  serve({ 'ticket/leadLedger': () => ({ items: [], nextCursor: null }) })
  const { unmount } = render(<LeadLedger />)
  expect(await screen.findByText('这段时间没有登记')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '登记一件' })).toBeInTheDocument()
  unmount()
  signIn('bureauLeader')
  render(<LeadLedger />)
  await screen.findByText('这段时间没有登记')
  expect(screen.queryByRole('button', { name: '登记一件' })).toBeNull()
})

test('the file is asked for with what is shown, and a failure stands at its row', async () => {
  const file = { fileName: '台账.xlsx', format: 'xlsx', base64: 'UEs=', isCapped: false }
  let fails = true
  const { asked } = serve({
    'ticket/leadLedger': () => ({ items: [line()], nextCursor: null }),
    'ticket/leadLedgerFile': () => (fails ? new Refusal('RATE_LIMITED', 429, '操作太频繁') : file),
  })
  render(<LeadLedger />)
  fireEvent.click(await screen.findByRole('button', { name: /导出表格/ }))
  expect(await screen.findByText('操作太频繁')).toBeInTheDocument()
  fails = false
  fireEvent.click(screen.getByRole('button', { name: /导出表格/ }))
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith(file))
  expect(asked('ticket/leadLedgerFile')[0]).toMatchObject(daysOf('month'))
})

test('months begin and end where the calendar says', () => {
  expect(daysOf('lastMonth', '2026-03-15')).toEqual({ from: '2026-02-01', until: '2026-02-28' })
  expect(daysOf('lastMonth', '2026-01-03')).toEqual({ from: '2025-12-01', until: '2025-12-31' })
  expect(daysOf('month', '2026-03-15')).toEqual({ from: '2026-03-01', until: '2026-03-15' })
  expect(daysOf('year', '2026-03-15')).toEqual({ from: '2026-01-01', until: '2026-03-15' })
})
