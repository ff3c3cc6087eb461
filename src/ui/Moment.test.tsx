import { fireEvent, render, screen } from '@testing-library/react'
import { Moment } from './Moment'
import { Timeline } from './Timeline'

const at = '2020-11-20T02:02:31.000Z'

test('a moment stands in words; a tap shows it to the second, another the words again', () => {
  render(<Moment at={at} words={(moment) => `${moment} 提交`} />)
  fireEvent.click(screen.getByText('2020年11月20日 10:02 提交'))
  fireEvent.click(screen.getByText('2020年11月20日 星期五 10:02:31 提交'))
  expect(screen.getByText('2020年11月20日 10:02 提交')).toBeInTheDocument()
})

test('a screen reader hears the exact time without a tap', () => {
  render(<Timeline label="办理经过" steps={[{ key: 1, kind: 'ok', title: '你提交', at, meta: '用 1 个工作日' }]} />)
  expect(screen.getByRole('button', { name: /准确时间 2020年11月20日 星期五 10:02:31/ })).toBeInTheDocument()
  expect(screen.getByText('用 1 个工作日')).toBeInTheDocument()
})

test('on paper, which nobody can tap, the exact time stands in the place of the words', () => {
  const { container } = render(<Moment at={at} words={(moment) => `${moment} 提交`} />)
  expect(container.querySelector('.moment')).toHaveAttribute('data-exact', '2020年11月20日 星期五 10:02:31 提交')
})
