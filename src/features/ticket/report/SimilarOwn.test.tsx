import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { setDraft } from '@/platform/draft'
import { OfficeTicket } from '../office/OfficeTicket'
import { officeTicket, serve, signIn } from '../server.fixture'
import { addedTextOf, emptyReport, type ReportFields } from './fields'
import { reportKey } from './keptReports'
import { ReportForm } from './ReportForm'

const similar = {
  ticketId: '018f0000-0000-7000-8000-000000000007',
  version: 4,
  receiptNumber: 'YT-2026-04417',
  title: '检查太频繁：一个月来了三次',
  submittedAt: new Date(Date.now() - 5 * 86_400_000).toISOString(),
  state: 'verifying',
  confidentiality: 'sealed' as 'sealed' | 'hiddenFromAgency' | 'open',
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

/** The form as it was left with these words. */
const renderWith = (fields: Partial<ReportFields>) => {
  setDraft(reportKey(undefined), { fields: { ...emptyReport, ...fields }, title: '', page: '' })
  render(<ReportForm />)
}

const write = async () => {
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '昨天又来了一次，查的还是灭火器。' } })
  await screen.findByText('你 5 天前反映过同一类的事')
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

// What is written for fewer eyes never lands where more see whose it is.
test.each([
  ['open', 'open', true],
  ['open', 'hiddenFromAgency', true],
  ['open', 'sealed', true],
  ['hiddenFromAgency', 'open', false],
  ['hiddenFromAgency', 'hiddenFromAgency', true],
  ['hiddenFromAgency', 'sealed', true],
  ['sealed', 'open', false],
  ['sealed', 'hiddenFromAgency', false],
  ['sealed', 'sealed', true],
] as const)(
  'while a report is written %s, an earlier one that is %s is offered: %s',
  async (wanted, there, isOffered) => {
    const { asked } = serve({
      ...answers,
      'ticket/similarOwn': () => ({ similar: { ...similar, confidentiality: there } }),
    })
    renderWith({ confidentiality: wanted })
    fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
    await waitFor(() => expect(asked('ticket/similarOwn')).toHaveLength(1))
    await act(async () => undefined)
    expect(screen.queryByRole('button', { name: '补充到那一件' }) !== null).toBe(isOffered)
  },
)

const typed = {
  content: '昨天又来了一次，查的还是灭火器。',
  suggestion: ' 合并成一次 ',
  place: '店里',
  happenedOn: '2026-11-20',
}
const addTyped = async (fields: Partial<ReportFields>) => {
  renderWith(fields)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  const add = await screen.findByRole('button', { name: '补充到那一件' })
  await act(async () => void fireEvent.click(add))
}

test('the wish, the place and the day that were typed are added too, each on its line', async () => {
  const { asked } = serve(answers)
  await addTyped(typed)
  expect(asked('ticket/addToReport')[0]).toMatchObject({
    text: '昨天又来了一次，查的还是灭火器。\n希望怎样处理：合并成一次\n在哪里：店里\n什么时候：2026-11-20',
  })
})

test('what is too long together is not sent, and stays in the form', async () => {
  const { asked } = serve(answers)
  await addTyped({ ...typed, content: '查'.repeat(990) })
  expect(asked('ticket/addToReport')).toHaveLength(0)
  expect(screen.getByLabelText('说说经过')).toHaveValue('查'.repeat(990))
})

test('the office sees what may be the same matter and why, and merges it with one touch more, after a question', async () => {
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
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
  fireEvent.click(sheet.getByRole('button', { name: '并入那一件' }))
  const question = (await screen.findByText('并入那一件？')).closest('dialog') as HTMLElement
  expect(asked('ticket/markDuplicate')).toEqual([])
  fireEvent.click(within(question).getByText('并入那一件'))
  await waitFor(() => expect(asked('ticket/markDuplicate')).toHaveLength(1))
  expect(asked('ticket/markDuplicate')[0]).toMatchObject({ intoTicketId: similar.ticketId })
})

test('what was ticked and chosen is added in words, nothing that was left alone', () => {
  const content = '昨天又来了一次，还吃了饭。'
  expect(addedTextOf({ ...emptyReport, content })).toBe(content)
  expect(
    addedTextOf({
      ...emptyReport,
      content,
      forbiddenConducts: ['F2', 'F4'],
      isInProcedure: 'litigation',
      isOnBehalf: true,
    }),
  ).toBe(`${content}\n还有这些事：参加宴请、娱乐或旅游；强行指定中介机构\n这件事正在打官司\n这次是替别人反映的`)
})
