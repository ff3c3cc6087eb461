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

test('a last day of rest moves the end: while a day is still to come, that is said in place of all days used', () => {
  for (const daysUsed of [10, 11]) {
    const { container, unmount } = show({ unit: 'calendarDay', amount: 10, daysUsed, daysLeft: 1 })
    expect(container).toHaveTextContent('最后一天休息，顺延到上班那天')
    expect(container).not.toHaveTextContent('已用')
    unmount()
  }
})

test('on the day to which it was moved, the words explain why more is used than the limit', () => {
  const { container } = show({ unit: 'calendarDay', amount: 10, daysUsed: 12, daysLeft: 0 })
  expect(container).toHaveTextContent('已用 12 天，限 10 天（含休息日）·最后一天休息，顺延到上班那天')
})

test('a last day that was not moved is told by its days', () => {
  const { container } = show({ unit: 'calendarDay', amount: 10, daysUsed: 10, daysLeft: 0 })
  expect(container).toHaveTextContent('已用 10 天，限 10 天（含休息日）')
  expect(container).not.toHaveTextContent('顺延')
})

test('of what is over the day itself says so, in words and by its shape, and of nothing else', () => {
  const over = { state: 'breached' as const, daysLeft: -1, dueAt: '2026-11-26T15:59:59.000Z' }
  const { container } = render(
    <ClockCells clocks={[clock('verify', over), clock('agency')]} totalClock={clock('total', over)} />,
  )
  const days = [...container.querySelectorAll('.cell-foot')]
  expect(days.map(({ textContent }) => textContent)).toEqual(['11月26日已过', '12月4日前', '11月26日已过'])
  expect(days.map((day) => day.querySelectorAll('.tone-bad .i').length)).toEqual([1, 0, 1])
  // The head and the notice say it already.
  expect(container).not.toHaveTextContent('超期')
})
