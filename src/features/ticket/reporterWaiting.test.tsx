import { render, screen } from '@testing-library/react'
import { WaitingCells } from '@/ui/WaitingCells'
import { useReporterWaiting } from './reporterWaiting'
import { clock, reporterTicket, serve, signIn } from './server.fixture'

const Waiting = () => <WaitingCells rows={useReporterWaiting()} />

test('a question to the reporter says whose time is paused, and what follows when his own days are over', async () => {
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
  render(<Waiting />)
  const cell = await screen.findByRole('button', { name: /^补充情况/ })
  // The category is the server's; what happened follows at once.
  expect(cell).toHaveTextContent('补充情况：一个月来了三次')
  expect(cell).toHaveTextContent('剩 8 个工作日')
  expect(cell).toHaveTextContent('司法局请你补充，它的期限暂停。')
  expect(cell).toHaveTextContent('到期没有补充，就照现有的材料接着核查')
})
