import { render, screen } from '@testing-library/react'
import { type Clock, DeadlineBadge, deadlineWords } from './DeadlineBadge'

const running: Clock = { state: 'running', daysLeft: 4, pauseCause: null, isProvisional: false }

describe('DeadlineBadge', () => {
  test.each<[string, Partial<Clock>, string, string]>([
    ['far away is normal', { daysLeft: 3 }, 'normal', '剩 3 个工作日'],
    ['two days down it warns', { daysLeft: 2 }, 'soon', '剩 2 个工作日'],
    ['the last day says so', { daysLeft: 0 }, 'soon', '今天到期'],
    ['past it says by how much', { daysLeft: -1 }, 'over', '已超期 1 个工作日'],
    ['past it by a week says it in working days', { state: 'breached', daysLeft: -5 }, 'over', '已超期 5 个工作日'],
    ['past it within the day or over a weekend', { state: 'breached', daysLeft: 0 }, 'over', '已超期不到 1 个工作日'],
    ['a pause names its cause', { state: 'paused', pauseCause: '等待补充材料' }, 'hold', '已暂停：等待补充材料'],
    ['stopped is done', { state: 'stopped', daysLeft: null }, 'done', '按期办结'],
  ])('%s', (_, change, kind, text) => {
    expect(deadlineWords({ ...running, ...change })).toEqual({ kind, text })
  })

  test('a day in a year without an official calendar is called provisional', () => {
    render(<DeadlineBadge clock={{ ...running, isProvisional: true }} />)
    expect(screen.getByText('剩 4 个工作日（暂定）')).toBeInTheDocument()
  })

  test('on paper the day itself stands beside the days that are left, and not beside what stands still or is done', () => {
    const dueAt = '2026-11-27T16:00:00.000Z'
    const paper = (more: Partial<Clock>) =>
      render(<DeadlineBadge clock={{ ...running, dueAt, ...more }} />).container.firstElementChild
    expect(paper({})).toHaveAttribute('data-due', '（期限 2026年11月28日）')
    expect(paper({ state: 'breached', daysLeft: -1 })).toHaveAttribute('data-due', '（期限 2026年11月28日）')
    expect(paper({ state: 'paused' })).not.toHaveAttribute('data-due')
    expect(paper({ state: 'stopped' })).not.toHaveAttribute('data-due')
  })
})
