import { render, screen } from '@testing-library/react'
import { WaitingCells } from '@/ui/WaitingCells'
import { useReporterWaiting } from './reporterWaiting'
import { clock, reporterTicket, serve, signIn } from './server.fixture'

const Waiting = () => <WaitingCells rows={useReporterWaiting()} />

test('a question to the reporter says on one line who asks and what stands still, and leads on by its words alone', async () => {
  signIn('enterpriseUser')
  const { ticketId, title } = reporterTicket()
  const row = {
    ticketId,
    title,
    category: 'frequency',
    state: 'awaitingReporter',
    clock: clock('supplement', { daysLeft: 8 }),
  }
  serve({ 'ticket/mine': () => ({ items: [row], nextCursor: null }) })
  const { container } = render(<Waiting />)
  const cell = await screen.findByRole('button', { name: /^补充/ })
  // The category is the server's; what happened follows at once.
  expect(cell).toHaveTextContent('补充：一个月来了三次')
  expect(cell).toHaveTextContent('剩 8 个工作日')
  expect(cell).toHaveTextContent(/司法局请你补充·办理期限已暂停$/)
  // A chevron would take the width that the title needs.
  expect(container.querySelector('.i-chevron')).toBeNull()
})
