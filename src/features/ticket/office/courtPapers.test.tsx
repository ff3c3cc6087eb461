import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { pickPhotos, upload } from '@/platform/upload'
import { happenedIn } from '../happened'
import { officeTicket, serve, signIn } from '../server.fixture'
import { OfficeTicket } from './OfficeTicket'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))
jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

const show = async (more: Partial<Outputs['ticket']['officeShow']>, answers: Parameters<typeof serve>[0] = {}) => {
  const ticket = officeTicket(more)
  const server = serve({ 'ticket/officeShow': () => ticket, ...answers })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findAllByText(happenedIn(ticket).words)
  return server
}
const sheet = () => within(screen.getAllByRole('dialog').at(-1) as HTMLElement)

beforeEach(() => signIn('bureauReviewer'))

test.each([
  ['suspendByLitigation', 'verifying', '中止：已经进入复议或者诉讼', '案号或者受理文书', '中止办理', /受理通知书/],
  ['closeByJudgment', 'suspended', '按裁判或者复议结果办结', '写给反映人看的回复', '办结这一件', /判决书/],
] as const)('%s does not go out without a paper, and goes with one', async (event, state, row, label, verb, wanted) => {
  jest.mocked(pickPhotos).mockResolvedValue([{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }])
  jest
    .mocked(upload)
    .mockResolvedValue({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })
  const actions = [{ event, isPrimary: false }]
  const { asked } = await show({ state, actions }, { [`ticket/${event}`]: () => ({ version: 4, state: 'suspended' }) })
  fireEvent.click(screen.getByRole('button', { name: row }))
  fireEvent.change(sheet().getByLabelText(label), { target: { value: '云汀市中级人民法院（2026）云行初第 12 号' } })
  fireEvent.click(sheet().getByRole('button', { name: verb }))
  expect(await sheet().findByText(wanted)).toHaveTextContent(/^请附上.*照片或者文件$/)
  expect(asked(`ticket/${event}`)).toEqual([])
  fireEvent.click(sheet().getByRole('button', { name: '加照片' }))
  await sheet().findByRole('button', { name: '删除照片 1' })
  fireEvent.click(sheet().getByRole('button', { name: verb }))
  await waitFor(() => expect(asked(`ticket/${event}`)[0]).toMatchObject({ attachmentIds: ['a1'], version: 3 }))
})

test('the papers stand on the record, by what they prove, with who may read them; of none there is no block', async () => {
  const file = { url: '/files/x', bytes: 2048, seconds: null }
  await show({
    courtPapers: [
      { ...file, attachmentId: 'd1', kind: 'document', mime: 'application/pdf', event: 'suspendByLitigation' },
      { ...file, attachmentId: 'p1', kind: 'photo', mime: 'image/jpeg', event: 'closeByJudgment' },
    ],
  })
  expect(screen.getByText('中止时附的材料')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /文件 1（PDF）/ })).toBeInTheDocument()
  expect(screen.getByText('裁判或者复议结果的材料')).toBeInTheDocument()
  expect(screen.getAllByText('只有司法所和司法局看得到，不给部门。')).toHaveLength(2)
})

test('under seal it says that only reviewer and leader read them', async () => {
  const file = { url: '/files/x', bytes: 2048, seconds: null, mime: 'image/jpeg' } as const
  await show({
    confidentiality: 'sealed',
    courtPapers: [{ ...file, attachmentId: 'p1', kind: 'photo', event: 'suspendByLitigation' }],
  })
  expect(screen.getByText('这一件密封，只有科长和分管领导看得到。')).toBeInTheDocument()
})

test('without any paper nothing is said of papers', async () => {
  await show({ state: 'suspended' })
  expect(screen.queryByText(/中止时附的材料|裁判或者复议结果的材料/)).not.toBeInTheDocument()
})
