import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { serve } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'

const form = {
  agencies: [{ agencyId: '018f0000-0000-7000-8000-000000000009', name: '云汀市市场监督管理局' }],
  townships: [],
  acceptDays: 5,
}

test('the form without sign-in finds an agency by what people call it, and asks no server for it', async () => {
  const { asked } = serve({ 'ticket/unsignedForm': () => form })
  render(<ComplaintForm />)
  await act(async () => undefined)
  const calls = asked('ticket/unsignedForm').length
  fireEvent.click(screen.getByRole('button', { name: /哪个部门/ }))
  const sheet = within(await screen.findByRole('dialog'))
  const find = (words: string) => fireEvent.change(sheet.getByRole('searchbox'), { target: { value: words } })
  find('城管')
  expect(sheet.queryByRole('radio')).not.toBeInTheDocument()
  find(' 云汀工商局 ')
  fireEvent.click(sheet.getByRole('radio', { name: '云汀市市场监督管理局' }))
  expect(screen.getByRole('button', { name: /哪个部门/ })).toHaveTextContent('云汀市市场监督管理局')
  expect(asked('ticket/unsignedForm')).toHaveLength(calls)
})
