import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Chips } from './Chips'
import { PickerSheet } from './PickerSheet'
import { RadioCells } from './RadioCells'
import { Segment } from './Segment'
import { Stars } from './Stars'
import { Switch } from './Switch'
import { YesNo } from './YesNo'

const options = [
  { key: 'fee', text: '乱收费', note: '没有依据的收费' },
  { key: 'fine', text: '乱罚款' },
] as const

function Question() {
  const [value, setValue] = useState<boolean | null>()
  return <YesNo question="出示了执法证件" value={value} onChange={setValue} />
}

describe('choices', () => {
  test('chips are a named radio group that tells which one is chosen', () => {
    const onChange = jest.fn()
    render(<Chips label="是什么问题" options={options} value="fee" onChange={onChange} />)
    expect(screen.getByRole('radiogroup', { name: '是什么问题' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '乱收费' })).toBeChecked()
    fireEvent.click(screen.getByRole('radio', { name: '乱罚款' }))
    expect(onChange).toHaveBeenCalledWith('fine')
  })

  test('radio cells show the explanation of each level', () => {
    render(<RadioCells label="谁能知道是你" options={options} value={undefined} onChange={jest.fn()} />)
    expect(screen.getByText('没有依据的收费')).toBeInTheDocument()
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  test('a yes/no question starts without an answer, and a no is shown by a shape too', () => {
    const { container } = render(<Question />)
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    fireEvent.click(screen.getByRole('radio', { name: '否' }))
    expect(screen.getByRole('radio', { name: '否' })).toBeChecked()
    expect(container.querySelector('.i-close')).toBeInTheDocument()
  })

  test('stars say their value in a word', () => {
    const onChange = jest.fn()
    render(<Stars label="态度" value={4} onChange={onChange} />)
    expect(screen.getByText('好')).toBeInTheDocument()
    expect(screen.getByRole('radiogroup', { name: '态度，4 星' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: '2 星' }))
    expect(onChange).toHaveBeenCalledWith(2)
  })

  test('a switch is turned by its whole row', () => {
    const onChange = jest.fn()
    render(<Switch title="大字" isOn={false} onChange={onChange} />)
    fireEvent.click(screen.getByRole('switch', { name: '大字' }))
    expect(onChange).toHaveBeenCalledWith(true)
  })

  test('a segment tells which part is shown', () => {
    render(<Segment label="工单" options={options} value="fine" onChange={jest.fn()} />)
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('乱罚款')
  })

  test('a picker finds by words, picks one and closes', () => {
    const onPick = jest.fn()
    const onClose = jest.fn()
    const rest = { title: '哪个部门', isOpen: true, options, value: undefined, searchText: '搜部门', onPick, onClose }
    render(<PickerSheet {...rest} />)
    expect(screen.getByRole('heading', { name: '哪个部门' })).toHaveFocus()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有依据' } })
    expect(screen.getAllByRole('radio')).toHaveLength(1)
    fireEvent.click(screen.getByRole('radio'))
    expect(onPick).toHaveBeenCalledWith('fee')
    expect(onClose).toHaveBeenCalled()
  })

  test('a sheet closes on Escape', () => {
    const onClose = jest.fn()
    render(
      <PickerSheet title="哪个部门" isOpen options={options} value={undefined} onPick={jest.fn()} onClose={onClose} />,
    )
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(onClose).toHaveBeenCalled()
  })
})
