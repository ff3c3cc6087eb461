import { fireEvent, render, screen, within } from '@testing-library/react'
import { Bars } from './Bars'
import { Columns } from './Columns'
import { Share } from './Share'
import { Stats } from './Stats'

const tooFew = '不足 5 家，不显示'

describe('numbers and charts', () => {
  test('a number stands with its unit; one that leads to its list can be pressed, one of too few is not told', () => {
    const onPress = jest.fn()
    const stats = [
      { key: 'all', label: '检查', value: 132, unit: '次' },
      { key: 'mine', label: '反映', value: 26, unit: '件', onPress },
      { key: 'few', label: '绿色', value: null, unit: '%' },
    ]
    render(<Stats label="本月" stats={stats} />)
    expect(screen.getByRole('group', { name: '本月' })).toHaveTextContent('132次检查')
    fireEvent.click(screen.getByRole('button', { name: /反映/ }))
    expect(onPress).toHaveBeenCalled()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    // In a narrow column the two halves stand below each other, and neither is torn.
    for (const words of tooFew.split('，')) expect(screen.getByText(words)).toHaveClass('nb')
  })

  test('bars begin at zero, the largest is full, and each says its figure in words', () => {
    const bars = [
      { key: 'a', label: '城管', value: 20, figure: '20 次' },
      { key: 'b', label: '消防', value: 5, figure: '5 次' },
      { key: 'c', label: '税务', value: null, figure: '' },
    ]
    const { container } = render(<Bars label="检查次数" bars={bars} />)
    const rows = within(screen.getByRole('list', { name: '检查次数' })).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual(['城管20 次', '消防5 次', `税务${tooFew}`])
    expect([...container.querySelectorAll<HTMLElement>('.meter-fill')].map(({ style }) => style.width)).toEqual([
      '100%',
      '25%',
    ])
  })

  test('a share is measured against the most that was given', () => {
    const { container } = render(
      <Bars label="比例" most={1} bars={[{ key: 'a', label: '亮证', value: 0.9, figure: '90%' }]} />,
    )
    expect(container.querySelector<HTMLElement>('.meter-fill')?.style.width).toBe('90%')
  })

  test('columns say month, figure and unit; the newest stands out, too few have no height', () => {
    const columns = [
      { key: '10', label: '10月', value: 40 },
      { key: '11', label: '11月', value: null },
    ]
    const { container } = render(<Columns label="每月检查次数" columns={columns} unit="次" />)
    const items = screen.getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual(['40次10月', '不足 511月'])
    expect(items[1]).toHaveClass('newest')
    expect([...container.querySelectorAll<HTMLElement>('.column-fill')].map(({ style }) => style.height)).toEqual([
      '80px',
      '0px',
    ])
  })

  test('parts of a whole are told by shape, word and number', () => {
    const { container } = render(<Share label="检查结果" unit="次" counts={{ green: 6, yellow: 3, red: 0 }} />)
    const rows = within(screen.getByRole('list', { name: '检查结果' })).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '绿色宣传6 次，67%',
      '黄色提示3 次，33%',
      '红色处罚0 次，0%',
    ])
    for (const shape of ['circle', 'triangle', 'square'])
      expect(container.querySelector(`.i-${shape}-solid`)).toBeInTheDocument()
    expect(container.querySelectorAll('.share-part')).toHaveLength(2)
  })

  test('parts of too few are not shown at all', () => {
    const { container } = render(<Share label="检查结果" unit="次" counts={null} />)
    expect(container).toHaveTextContent(tooFew)
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
  })
})
