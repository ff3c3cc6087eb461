import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'
import { Cell } from './Cell'
import { DayCell } from './DayCell'
import { InputCell } from './InputCell'
import { PhotoGrid } from './PhotoGrid'
import { EmptyState, ErrorState } from './States'
import { TabBar } from './TabBar'
import { TextArea } from './TextArea'
import { Timeline } from './Timeline'

describe('rows, buttons and states', () => {
  test('a cell that leads on is a button; one that does not is plain text', () => {
    const onPress = jest.fn()
    render(<Cell title="回执" note="YT-2026-04417" onPress={onPress} />)
    fireEvent.click(screen.getByRole('button', { name: /回执/ }))
    expect(onPress).toHaveBeenCalledTimes(1)
    render(<Cell title="事项" value="日常检查" isKeyValue />)
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  test('a wrong cell says its sentence at once', () => {
    render(<Cell title="哪个部门" error="请选部门，不清楚就选不知道" onPress={jest.fn()} />)
    expect(screen.getByRole('alert')).toHaveTextContent('请选部门，不清楚就选不知道')
  })

  test('a day to choose ends in a chevron, as every row does that opens something', () => {
    render(<DayCell label="什么时候" value="" onChange={jest.fn()} />)
    expect(screen.getByLabelText('什么时候').closest('.cell')?.querySelector('.i-chevron')).toBeInTheDocument()
  })

  test('a field beside its name stays the same field when its sentence appears', () => {
    const { rerender } = render(<InputCell isKeyValue label="在哪里" value="店里" onChange={jest.fn()} />)
    const field = screen.getByRole('textbox', { name: '在哪里' })
    expect(field.closest('.cell-foot')).toBeInTheDocument()
    rerender(<InputCell isKeyValue label="在哪里" value="店里" onChange={jest.fn()} error="最多 100 个字" />)
    expect(screen.getByRole('textbox', { name: '在哪里' })).toBe(field)
    expect(field).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('最多 100 个字')
  })

  test('a busy button says so and cannot be pressed twice', () => {
    const onPress = jest.fn()
    render(
      <Button kind="primary" isBusy onPress={onPress}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '正在提交…' }))
    expect(onPress).not.toHaveBeenCalled()
  })

  test('a text area counts, never cuts, and marks what is wrong', () => {
    render(<TextArea label="说说经过" value="查太多了" most={3} onChange={jest.fn()} error="最多 3 个字" />)
    expect(screen.getByRole('textbox', { name: '说说经过' })).toHaveValue('查太多了')
    expect(screen.getByRole('textbox')).toBeInvalid()
    expect(screen.getByText('4 / 3')).toBeInTheDocument()
  })

  test('a timeline keeps its order and draws no step away', () => {
    const steps = [
      { key: 2, kind: 'now', title: '等你确认' },
      { key: 1, kind: 'wait', title: '暂停 2 个工作日' },
      { key: 0, kind: 'ok', title: '你提交', meta: '10月29日 19:46' },
    ] as const
    render(<Timeline label="办理经过" steps={steps} />)
    expect(screen.getAllByRole('listitem').map((item) => item.className.split(' ')[1])).toEqual(['now', 'wait', 'ok'])
  })

  test('photos can be removed by name, and added until the most is reached', () => {
    const onRemove = jest.fn()
    const photo = { key: 'a', url: 'blob:1', label: '照片 1', state: 'uploading', percent: 40 } as const
    const { rerender } = render(<PhotoGrid photos={[photo]} most={2} onAdd={jest.fn()} onRemove={onRemove} />)
    expect(screen.getByText('正在传 40%')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '删除照片 1' }))
    expect(onRemove).toHaveBeenCalledWith('a')
    rerender(<PhotoGrid photos={[photo]} most={1} onAdd={jest.fn()} onRemove={onRemove} />)
    expect(screen.queryByRole('button', { name: '加照片' })).not.toBeInTheDocument()
  })

  test('tabs tell the current one and how much is unread', () => {
    const tabs = [
      { key: 'home', text: '首页', icon: 'home' },
      { key: 'inbox', text: '消息', icon: 'bell', count: 2 },
    ] as const
    render(<TabBar label="主导航" tabs={tabs} current="home" onSelect={jest.fn()} />)
    expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('首页')
    expect(screen.getByRole('button', { name: '消息，2 条未读' })).toBeInTheDocument()
  })

  test('a failure says what happened, offers another try and a number to quote', () => {
    const onRetry = jest.fn()
    const error = { code: 'INTERNAL', message: '系统出了点问题', correlationId: 'K7QF-20P4' }
    render(<ErrorState error={error} onRetry={onRetry} />)
    expect(screen.getByText(/K7QF-20P4/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })

  test('no network has its own words; an empty list says what belongs there', () => {
    render(<ErrorState error={{ code: 'OFFLINE', message: '' }} />)
    expect(screen.getByRole('heading')).toHaveTextContent('现在没有网络')
    render(<EmptyState icon="chat" title="还没有反映过问题" action={{ text: '反映问题', onPress: jest.fn() }} />)
    expect(screen.getByRole('button', { name: '反映问题' })).toBeInTheDocument()
  })
})
