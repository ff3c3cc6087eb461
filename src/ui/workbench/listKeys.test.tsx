import { fireEvent, render, screen } from '@testing-library/react'
import { Cell } from '../Cell'
import { Input } from '../elements'
import { SearchField } from '../SearchField'
import { Sheet } from '../Sheet'
import { ListPane } from './ListPane.h5'

const opened = jest.fn()
const print = jest.fn()

type Props = { current?: string; isSheetOpen?: boolean; onClose?: () => void }

const Screen = ({ current, isSheetOpen = false, onClose = () => undefined }: Props) => (
  <>
    <ListPane label="列表" list="a" onPrint={print}>
      <SearchField placeholder="搜标题" value="" onChange={() => undefined} />
      {['甲', '乙', '丙'].map((title) => (
        <Cell key={title} title={title} isCurrent={title === current} onPress={() => opened(title)} />
      ))}
    </ListPane>
    <Input aria-label="理由" value="" onChange={() => undefined} />
    <button type="button">别的</button>
    <Sheet title="受理" isOpen={isSheetOpen} onClose={onClose}>
      写点什么
    </Sheet>
  </>
)
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const focused = () => document.activeElement?.textContent

beforeEach(() => opened.mockClear())

test('down and up go through the rows and stop at both ends', () => {
  render(<Screen />)
  press('ArrowDown')
  expect(focused()).toBe('甲')
  press('ArrowUp')
  expect(focused()).toBe('甲')
  for (let time = 0; time < 4; time++) press('ArrowDown')
  expect(focused()).toBe('丙')
})

test('the first key begins beside the row that is open, and the row with the focus is a button that opens', () => {
  render(<Screen current="乙" />)
  press('ArrowDown')
  expect(focused()).toBe('丙')
  fireEvent.click(document.activeElement as Element)
  expect(opened).toHaveBeenCalledWith('丙')
})

test('a slash goes to the search and writes nothing', () => {
  render(<Screen />)
  const isLeftAlone = press('/')
  expect(screen.getByLabelText('搜标题')).toHaveFocus()
  expect(isLeftAlone).toBe(false)
})

test('whoever types keeps every key', () => {
  render(<Screen />)
  screen.getByLabelText('理由').focus()
  for (const key of ['/', 'ArrowDown', 'ArrowUp']) expect(press(key)).toBe(true)
  expect(screen.getByLabelText('理由')).toHaveFocus()
})

test('keys with a modifier, and arrows of somebody who reads elsewhere, are left alone', () => {
  render(<Screen />)
  press('ArrowDown', { ctrlKey: true })
  expect(document.body).toHaveFocus()
  screen.getByRole('button', { name: '别的' }).focus()
  press('ArrowDown')
  expect(focused()).toBe('别的')
})

test('under an open window the list stays where it is, and Escape closes the window', () => {
  const onClose = jest.fn()
  render(<Screen isSheetOpen onClose={onClose} />)
  press('ArrowDown')
  expect(focused()).not.toBe('甲')
  press('Escape')
  expect(onClose).toHaveBeenCalled()
})

test('one line says which keys there are', () => {
  render(<Screen />)
  expect(screen.getByText(/回车打开/)).toBeInTheDocument()
})

test('keys belong to the page on top; the button of a page that is being left holds none of them back', () => {
  render(
    <>
      <div className="taro_page taro_page_show">
        <ListPane label="下面的列表" list="a" onPrint={print}>
          <Cell title="下面的一行" onPress={() => opened('下')} />
        </ListPane>
        <button type="button">打开</button>
      </div>
      <div className="taro_page taro_page_show">
        <ListPane label="上面的列表" list="a" onPrint={print}>
          <Cell title="上面的一行" onPress={() => opened('上')} />
        </ListPane>
      </div>
      <div className="taro_page">
        <ListPane label="离开的列表" list="a" onPrint={print}>
          <Cell title="离开的一行" onPress={() => opened('离开')} />
        </ListPane>
      </div>
    </>,
  )
  screen.getByRole('button', { name: '打开' }).focus()
  press('ArrowDown')
  expect(focused()).toBe('上面的一行')
})

test('from the search, down, Enter and Escape go to the first row that was found', () => {
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    const { unmount } = render(<Screen />)
    screen.getByLabelText('搜标题').focus()
    press('ArrowUp')
    expect(screen.getByLabelText('搜标题')).toHaveFocus()
    press(key)
    expect(focused()).toBe('甲')
    unmount()
  }
})

test('under the list stands how to print it, and a table only where there is room for one', () => {
  const draw = (view?: 'list' | 'table') => (
    <ListPane label="列表" list="a" view={view} onPrint={print}>
      行
    </ListPane>
  )
  const { rerender } = render(draw())
  fireEvent.click(screen.getByRole('button', { name: '打印列表' }))
  expect(print).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('button', { name: '改成表格' })).not.toBeInTheDocument()
  rerender(draw('list'))
  fireEvent.click(screen.getByRole('button', { name: '改成表格' }))
  expect(JSON.parse(localStorage.getItem('mashangdu.isTable') ?? '""')).toBe(true)
  rerender(draw('table'))
  fireEvent.click(screen.getByRole('button', { name: '改成列表' }))
  expect(JSON.parse(localStorage.getItem('mashangdu.isTable') ?? '""')).toBe(false)
})
