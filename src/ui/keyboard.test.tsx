import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from './Button'
import { Chips } from './Chips'
import { Segment } from './Segment'
import { Sheet } from './Sheet'

function Opener({ hasInner = false }) {
  const [isOpen, setOpen] = useState(false)
  const [isInner, setInner] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>打开</Button>
      <Sheet title="外面" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Button onPress={() => setInner(true)}>里面的按钮</Button>
        {hasInner && (
          <Sheet title="里面" isOpen={isInner} onClose={() => setInner(false)}>
            <Button onPress={() => undefined}>最里面</Button>
          </Sheet>
        )}
      </Sheet>
    </>
  )
}

const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document, { key, shiftKey })
const open = (name: string) => {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}

describe('a sheet and the keyboard', () => {
  test('it takes the focus, keeps it at both ends, and gives it back when Escape closes it', () => {
    render(<Opener />)
    open('打开')
    const close = screen.getByRole('button', { name: '关闭' })
    // It is told what it is about before how to leave it.
    expect(screen.getByRole('heading', { name: '外面' })).toHaveFocus()
    press('Tab')
    expect(close).toHaveFocus()
    press('Tab', true)
    expect(screen.getByRole('button', { name: '里面的按钮' })).toHaveFocus()
    press('Tab')
    expect(close).toHaveFocus()
    press('Escape')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '打开' })).toHaveFocus()
  })

  test('of two over each other only the upper one closes, and the focus is in the lower one again', () => {
    render(<Opener hasInner />)
    open('打开')
    open('里面的按钮')
    press('Escape')
    expect(screen.getByRole('dialog', { name: '外面' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '里面的按钮' })).toHaveFocus()
    press('Escape')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('the keys of a question that the browser asks over it are left alone', () => {
    render(<Opener />)
    open('打开')
    const question = document.createElement('dialog')
    question.setAttribute('open', '')
    document.body.append(question)
    press('Escape')
    expect(screen.getByRole('dialog', { name: '外面' })).toBeInTheDocument()
    question.remove()
  })

  describe('with a field to begin in', () => {
    const device = (isPc: boolean) => {
      window.matchMedia = ((query: string) => ({
        matches: isPc && query === '(hover: hover) and (pointer: fine)',
      })) as typeof window.matchMedia
    }
    const show = () =>
      render(
        <>
          <textarea id="text" aria-label="下面那一页的" />
          <Sheet title="回复反映人" isOpen onClose={() => undefined} first="text">
            <Button onPress={() => undefined}>套用常用语</Button>
            <textarea id="text" aria-label="回复内容" defaultValue="写了一半" />
          </Sheet>
        </>,
      )
    afterEach(() => {
      Reflect.deleteProperty(window, 'matchMedia')
    })

    test('somebody at a PC types at once, behind what is written there, and the panel still bears its title', () => {
      device(true)
      show()
      const field = screen.getByLabelText<HTMLTextAreaElement>('回复内容')
      expect(field).toHaveFocus()
      expect([field.selectionStart, field.selectionEnd]).toEqual([4, 4])
      expect(screen.getByRole('dialog')).toHaveAccessibleName('回复反映人')
      press('Tab')
      expect(screen.getByRole('button', { name: '关闭' })).toHaveFocus()
    })

    test('on a phone the title has the focus, so that no keyboard covers the panel', () => {
      device(false)
      show()
      expect(screen.getByRole('heading', { name: '回复反映人' })).toHaveFocus()
    })

    test('without such a field the title has it at a PC, too', () => {
      device(true)
      render(<Opener />)
      open('打开')
      expect(screen.getByRole('heading', { name: '外面' })).toHaveFocus()
    })
  })

  test('the shade is passed by', () => {
    const { container } = render(<Opener />)
    open('打开')
    expect(container.querySelector('.sheet-shade')).toHaveAttribute('tabindex', '-1')
  })
})

describe('a button of the foot that goes away when it has done its work', () => {
  const stay =
    (heading: string) =>
    (isDone: boolean, beside = <p />) => (
      <div className="desk-detail">
        <h2 className={heading}>罚款没有给票据</h2>
        <div className="bar">{!isDone && <Button onPress={() => undefined}>受理</Button>}</div>
        {beside}
      </div>
    )
  const settle = () => act(() => void jest.advanceTimersByTime(200))
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  test.each(['title', 'nav-title'])(
    'leaves the focus at the heading, not at the document’s beginning: %s',
    (heading) => {
      const page = stay(heading)
      const { rerender } = render(page(false))
      screen.getByRole('button', { name: '受理' }).focus()
      rerender(page(true))
      settle()
      expect(screen.getByRole('heading')).toHaveFocus()
    },
  )

  test('takes the focus from nobody: neither from who went on, nor when it was elsewhere', () => {
    const page = stay('title')
    const field = <input aria-label="理由" />
    const { rerender } = render(page(false, field))
    screen.getByRole('button', { name: '受理' }).focus()
    rerender(page(true, field))
    screen.getByLabelText('理由').focus()
    settle()
    expect(screen.getByLabelText('理由')).toHaveFocus()
    rerender(page(false, field))
    screen.getByLabelText('理由').blur()
    rerender(page(true, field))
    settle()
    expect(document.body).toHaveFocus()
  })
})

describe('arrow keys', () => {
  const options = ['一', '二', '三'].map((text) => ({ key: text, text }))

  test('go through the choices of a group, round at both ends, and choose nothing by themselves', () => {
    const onChange = jest.fn()
    render(<Chips label="哪一个" options={options} value="一" onChange={onChange} />)
    const [first, second, third] = screen.getAllByRole('radio')
    first?.focus()
    press('ArrowRight')
    expect(second).toHaveFocus()
    press('ArrowDown')
    press('ArrowDown')
    expect(first).toHaveFocus()
    press('ArrowLeft')
    expect(third).toHaveFocus()
    expect(onChange).not.toHaveBeenCalled()
  })

  test('go through the parts of a list', () => {
    render(<Segment label="工单" options={options} value="一" onChange={jest.fn()} />)
    screen.getAllByRole('tab')[0]?.focus()
    press('ArrowLeft')
    expect(screen.getAllByRole('tab')[2]).toHaveFocus()
  })
})
