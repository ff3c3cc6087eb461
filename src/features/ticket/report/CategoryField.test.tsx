import { fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { CategoryField } from './CategoryField'
import type { Category } from './fields'

function Form() {
  const [value, setValue] = useState<Category | ''>('')
  return <CategoryField value={value} onChange={setValue} />
}

test('the way to all categories is the link of the title and no choice; what is picked there stands chosen', () => {
  render(<Form />)
  const choices = screen.getByRole('radiogroup', { name: '是什么问题' })
  expect(within(choices).getAllByRole('radio')).toHaveLength(9)
  const link = screen.getByRole('button', { name: '所有类别' })
  expect(choices).not.toContainElement(link)
  link.focus()
  fireEvent.click(link)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^表扬/ }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(link).toHaveFocus()
  expect(within(choices).getByRole('radio', { name: '表扬' })).toBeChecked()
})
