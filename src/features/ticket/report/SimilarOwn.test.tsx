import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { OfficeTicket } from '../office/OfficeTicket'
import { officeTicket, serve, signIn } from '../server.fixture'
import { ReportForm } from './ReportForm'

const similar = {
  ticketId: '018f0000-0000-7000-8000-000000000007',
  version: 4,
  receiptNumber: 'YT-2026-04417',
  title: '检查太频繁：一个月来了三次',
  submittedAt: new Date(Date.now() - 5 * 86_400_000).toISOString(),
  state: 'verifying',
}
const receipt = { number: 'YT-2026-04500', digest: '8f3c2a91d07e55aa', submittedAt: similar.submittedAt }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const answers = {
  'registry/townships': () => ({
    townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
    mine: '990104101',
  }),
  'ticket/preview': () => ({ routing, acceptDays: 5 }),
  'ticket/similarOwn': () => ({ similar }),
  'ticket/submit': () => ({ ticketId: 't1', receipt, routing, acceptDueAt: similar.submittedAt }),
  'ticket/addToReport': () => ({ version: 5, state: 'verifying' }),
}
Element.prototype.scrollIntoView = jest.fn()

const write = async () => {
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '昨天又来了一次，查的还是灭火器。' } })
  await screen.findByText('你 5 天前反映过同样的事')
}
const submit = async () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '提交反映' })))

beforeEach(() => {
  localStorage.clear()
  signIn('enterpriseUser')
})

test('an open report of his own on the same matter is shown before sending; sending again sends it as a new one', async () => {
  const { asked } = serve(answers)
  await write()
  expect(screen.getByText(/YT-2026-04417/)).toBeInTheDocument()
  await submit()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(asked('ticket/submit')).toHaveLength(0)
  await submit()
  expect(await screen.findByText('YT-2026-04500')).toBeInTheDocument()
})

test('or what was written is added to it, and no new report is made', async () => {
  const { asked } = serve(answers)
  await write()
  fireEvent.click(screen.getByRole('button', { name: '补充到那一件' }))
  await waitFor(() => expect(asked('ticket/addToReport')).toHaveLength(1))
  expect(asked('ticket/addToReport')[0]).toMatchObject({
    ...{ ticketId: similar.ticketId, version: 4, text: '昨天又来了一次，查的还是灭火器。', attachmentIds: [] },
  })
  expect(asked('ticket/submit')).toHaveLength(0)
})

test('the office sees what may be the same matter and why, and merges it with one touch more', async () => {
  const why = ['同一部门', '同类问题', '文字相近 61%']
  const other = { ...similar, state: 'verifying' as const, why }
  const ticket = officeTicket({ similar: [other], actions: [{ event: 'markDuplicate', isPrimary: false }] })
  signIn('judicialOfficeClerk')
  const { asked } = serve({
    'ticket/officeShow': () => ticket,
    'ticket/markDuplicate': () => ({ version: 4, state: 'mergedInto' }),
  })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  expect(await screen.findByText(/文字相近 61%/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '并入 YT-2026-04417' }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getAllByRole('button').at(-1) as HTMLElement)
  await waitFor(() => expect(screen.getAllByRole('dialog').length).toBeGreaterThan(0))
  const yes = screen.getAllByRole('button').filter((button) => /并入/.test(button.textContent ?? ''))
  fireEvent.click(yes.at(-1) as HTMLElement)
  await waitFor(() => expect(asked('ticket/markDuplicate')).toHaveLength(1))
  expect(asked('ticket/markDuplicate')[0]).toMatchObject({ intoTicketId: similar.ticketId })
})
