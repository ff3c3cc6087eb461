import { fireEvent, render, screen } from '@testing-library/react'
import { CodeEntry } from './CodeEntry'

const onCode = jest.fn()
const show = (more = {}) => render(<CodeEntry onCode={onCode} isBusy={false} isDemo={false} {...more} />)
const send = () => fireEvent.click(screen.getByRole('button', { name: '查这个码' }))

test('an empty field is said beside it, and nothing is asked', () => {
  show()
  send()
  expect(screen.getByRole('alert')).toHaveTextContent('请输入企业码下面的')
  expect(onCode).not.toHaveBeenCalled()
})

test('what was typed is sent with its blanks inside and none around', () => {
  show()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 7Q4K 2MDX 9R3P ' } })
  send()
  expect(onCode).toHaveBeenCalledWith('7Q4K 2MDX 9R3P')
})

test("the server's sentence about a forged code stands at the field", () => {
  show({ error: '这个码不是我们发的' })
  expect(screen.getByRole('textbox')).toBeInvalid()
  expect(screen.getByRole('alert')).toHaveTextContent('这个码不是我们发的')
})

test('only the demo gives away a code', () => {
  const { rerender } = show()
  expect(screen.queryByRole('button', { name: '填上' })).not.toBeInTheDocument()
  rerender(<CodeEntry onCode={onCode} isBusy={false} isDemo />)
  fireEvent.click(screen.getByRole('button', { name: '填上' }))
  expect(screen.getByRole('textbox')).toHaveValue('7Q4K 2MDX 9R3P')
})
