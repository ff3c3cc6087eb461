import { render, screen } from '@testing-library/react'
import { Cell } from './Cell'
import { Facts } from './Facts'

const facts = () => [...document.querySelectorAll('.fact')].map((fact) => fact.textContent)

test('each fact breaks as a whole and has its mark in front, so that no line ends with one', () => {
  const { container } = render(<Facts>柳溪司法所·11月20日·按规则第 3 条</Facts>)
  expect(facts()).toEqual(['柳溪司法所', '·11月20日', '·按规则第 3 条'])
  expect(container).toHaveTextContent('柳溪司法所·11月20日·按规则第 3 条')
})

test('a row does so with its note by itself', () => {
  render(<Cell title="计划" note="日常检查·备案 12" />)
  expect(facts()).toEqual(['日常检查', '·备案 12'])
})

test('one fact alone has no mark', () => {
  render(<Facts>柳溪司法所</Facts>)
  expect(screen.getByText('柳溪司法所')).not.toHaveClass('facts')
})
