import { render, screen } from '@testing-library/react'
import { clock } from '../server.fixture'
import { ClockCells } from './ClockCells'

const show = (more: Parameters<typeof clock>[1]) =>
  render(<ClockCells clocks={[clock('explain', more)]} totalClock={null} />)

test('days used and the limit are told in one unit, calendar days with their rest days', () => {
  show({ unit: 'calendarDay', amount: 10, daysUsed: 8 })
  expect(screen.getByText('已用 8 天，限 10 天（含休息日）')).toBeInTheDocument()
  expect(screen.queryByText(/个工作日/)).not.toBeInTheDocument()
})

test('working days are told as such', () => {
  const { container } = show({ unit: 'workingDay', amount: 10, daysUsed: 6 })
  expect(container).toHaveTextContent('已用 6 个工作日，限 10 个')
})

test('a last day of rest moves the end, which explains why more is used than the limit', () => {
  const { container } = show({ unit: 'calendarDay', amount: 10, daysUsed: 11 })
  expect(container).toHaveTextContent('已用 11 天，限 10 天（含休息日）·最后一天休息，顺延到上班那天')
})

test('the clock that is over has its mark, the one over the whole way too, and no other', () => {
  const over = clock('total', { state: 'breached', daysLeft: -1 })
  const { container } = render(<ClockCells clocks={[clock('verify')]} totalClock={over} />)
  const marked = [...container.querySelectorAll('.cell')].map((row) => row.textContent?.includes('已超期'))
  expect(marked).toEqual([false, true])
  render(<ClockCells clocks={[clock('verify', { state: 'breached' })]} totalClock={null} />)
  expect(screen.getAllByText('已超期')).toHaveLength(2)
})
