import { fireEvent, render, screen } from '@testing-library/react'
import { serve } from '../server.fixture'
import { Dialogue } from './Dialogue'

test('what is missing is counted on top, and the first wrong field has the focus', () => {
  const { asked } = serve({})
  render(<Dialogue />)
  fireEvent.click(screen.getByRole('button', { name: '看进展' }))
  expect(screen.getByText('有 2 处没填对，改好再查')).toBeInTheDocument()
  expect(screen.getByLabelText('回执编号')).toHaveFocus()
  fireEvent.change(screen.getByLabelText('回执编号'), { target: { value: 'YT-2026-00127' } })
  fireEvent.click(screen.getByRole('button', { name: '看进展' }))
  expect(screen.getByText('有 1 处没填对，改好再查')).toBeInTheDocument()
  expect(screen.getByLabelText('查询码')).toHaveFocus()
  expect(asked('ticket/dialogue')).toHaveLength(0)
})
