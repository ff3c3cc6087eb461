import { fireEvent, render, screen } from '@testing-library/react'
import { serve, signIn } from '../ticket/server.fixture'
import { VerifyJournal } from './VerifyJournal'

const result = {
  chains: 15,
  events: 137,
  isIntact: true,
  faults: [] as unknown[],
  checkedAt: '2026-11-20T02:02:00.000Z',
}
const verify = () => fireEvent.click(screen.getByRole('button', { name: '核验全部记录' }))

beforeEach(() => signIn('auditor'))

test('an intact journal is told with how much was looked at', async () => {
  serve({ 'audit/verify': () => result })
  render(<VerifyJournal />)
  verify()
  expect(await screen.findByText('没有发现改动')).toBeInTheDocument()
  expect(screen.getByText('共 15 条链、137 条记录')).toBeInTheDocument()
})

test('every place that was changed is listed', async () => {
  const fault = { subjectKind: 'ticket', subjectId: 'x', seq: 3, reason: 'hash' }
  serve({ 'audit/verify': () => ({ ...result, isIntact: false, faults: [fault] }) })
  render(<VerifyJournal />)
  verify()
  expect(await screen.findByText('发现 1 处不对')).toBeInTheDocument()
  expect(screen.getByText('ticket 第 3 条')).toBeInTheDocument()
})
