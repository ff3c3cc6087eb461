import { act, fireEvent, render, screen } from '@testing-library/react'
import { usePullDown } from './pullDown'

const List = ({ refresh }: { refresh: () => Promise<void> }) => {
  usePullDown(refresh)
  return (
    <div className="frame">
      <p>第一行</p>
    </div>
  )
}

const at = (clientY: number) => ({ touches: [{ clientY }], changedTouches: [{ clientY }] })
const pull = (row: HTMLElement, to: number) => {
  fireEvent.touchStart(row, at(100))
  fireEvent.touchMove(row, at(to))
}

test('whoever pulls is told how far, that it refreshes, and when that is done', async () => {
  let finish: () => void = () => undefined
  const refresh = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  render(<List refresh={refresh} />)
  const row = screen.getByText('第一行')
  pull(row, 140)
  expect(screen.getByRole('status')).toHaveTextContent('再往下拉一点，刷新')
  fireEvent.touchMove(row, at(200))
  expect(screen.getByRole('status')).toHaveTextContent('松开，刷新')
  fireEvent.touchEnd(row, at(200))
  expect(screen.getByRole('status')).toHaveTextContent('正在刷新…')
  expect(refresh).toHaveBeenCalledTimes(1)
  await act(async () => finish())
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})

test('a short pull refreshes nothing and leaves nothing behind; neither does a failed one', async () => {
  const refresh = jest.fn(() => Promise.reject(new Error('network')))
  render(<List refresh={refresh} />)
  const row = screen.getByText('第一行')
  pull(row, 140)
  fireEvent.touchEnd(row, at(140))
  expect(refresh).not.toHaveBeenCalled()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
  pull(row, 300)
  await act(async () => void fireEvent.touchEnd(row, at(300)))
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})
