import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { OfficeTicket } from '../office/OfficeTicket'
import { officeTicket, Refusal, serve, signIn } from '../server.fixture'
import { Templates } from './Templates'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn(), tell: jest.fn() }))

const template = {
  templateId: '018f0000-0000-7000-8000-0000000000b1',
  title: '已收到',
  text: '你反映的情况已经收到，会在期限内回复。',
  savedAt: '2026-11-20T02:00:00.000Z',
  savedBy: '柳溪司法所·干警',
}
const listed = { 'ticket/templates': () => ({ templates: [template], most: 50 }) }
const dialog = () => within(screen.getAllByRole('dialog').at(-1) as HTMLElement)

beforeEach(() => signIn('judicialOfficeClerk'))

test('a wording is added; a name that is taken is told beside it', async () => {
  const { asked } = serve({
    ...listed,
    'ticket/saveTemplate': () =>
      new Refusal('BAD_INPUT', 400, '', { issues: [{ path: 'title', message: '已经有一条叫这个名字' }] }),
  })
  render(<Templates />)
  fireEvent.click(await screen.findByRole('button', { name: '加一条常用语' }))
  fireEvent.click(dialog().getByRole('button', { name: '保存常用语' }))
  expect(dialog().getByText('请起个名字，至少 2 个字')).toBeInTheDocument()
  expect(asked('ticket/saveTemplate')).toHaveLength(0)
  fireEvent.change(dialog().getByLabelText('名字'), { target: { value: '已收到' } })
  fireEvent.change(dialog().getByLabelText('内容'), { target: { value: '情况已经收到。' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存常用语' }))
  expect(await dialog().findByText('已经有一条叫这个名字')).toBeInTheDocument()
})

test('a wording is taken away after a question', async () => {
  const { asked } = serve({ ...listed, 'ticket/removeTemplate': () => ({ templateId: template.templateId }) })
  render(<Templates />)
  fireEvent.click(await screen.findByRole('button', { name: /已收到/ }))
  fireEvent.click(dialog().getByRole('button', { name: '删掉这一条' }))
  await waitFor(() => expect(asked('ticket/removeTemplate')[0]).toMatchObject({ templateId: template.templateId }))
})

test('where a reply is written a wording can be chosen, and stands in the field to be changed', async () => {
  const actions = [{ event: 'answerDirectly', isPrimary: true }]
  serve({ ...listed, 'ticket/officeShow': () => officeTicket({ kind: 'consultation', state: 'accepted', actions }) })
  render(<OfficeTicket ticketId="x" />)
  fireEvent.click(await screen.findByRole('button', { name: '直接回复' }))
  fireEvent.click(await dialog().findByRole('button', { name: '选一条常用语' }))
  fireEvent.click(dialog().getByRole('radio', { name: /已收到/ }))
  expect(screen.getByDisplayValue(template.text)).toBeInTheDocument()
})
