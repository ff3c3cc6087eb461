import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { newReceiptCode } from '@/platform/receiptCode'
import { storage } from '@/platform/storage'
import { Refusal, serve, signIn } from '../server.fixture'
import { emptyLead, leadMistakes, nobody, registrationOf } from './fields'
import { LeadCells } from './LeadCells'
import { RegisterForm } from './RegisterForm'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn(), tell: jest.fn() }))
jest.mock('@/platform/receiptCode', () => {
  const actual = jest.requireActual('@/platform/receiptCode')
  return { ...actual, newReceiptCode: jest.fn(async () => 'HJG6PAJNQNKKF48RNDHG') }
})
Element.prototype.scrollIntoView = jest.fn()

const townships = {
  townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
  mine: '990104101',
}
const answer = {
  ticketId: '018f0000-0000-7000-8000-000000000001',
  receipt: { number: 'YT-2026-000127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' },
  routing: { ruleNumber: 1, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] },
  acceptDueAt: '2026-11-27T15:59:59.000Z',
  isReadable: true,
}

beforeEach(() => signIn('judicialOfficeClerk'))
afterEach(() => act(() => void localStorage.clear()))

const open = async (answers: Parameters<typeof serve>[0] = {}) => {
  const served = serve({ 'registry/townships': () => townships, 'ticket/register': () => answer, ...answers })
  render(<RegisterForm source="hotline12345" />)
  await act(async () => undefined)
  return served
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const fillAll = () => {
  fireEvent.click(screen.getAllByRole('radio', { name: /检查/ })[0] as HTMLElement)
  fill('他说了什么', '一个月里来查了三次，没有说为什么再查。')
  fill('姓名（可以不写）', '欧阳梨花')
  fill('电话（可以不写）', '021-55507788')
}

test('what is missing is told beside its field, and nothing is sent', async () => {
  const { asked } = await open()
  press('登记，打印凭条')
  expect(screen.getByText('请写发生了什么，至少 10 个字')).toBeInTheDocument()
  expect(screen.getByText(/^有 \d 处要改，改好就能提交$/)).toBeInTheDocument()
  expect(asked('ticket/register')).toEqual([])
})

test('a lead is registered once, and the slip shows number and code, which the server was never told in plain', async () => {
  const { asked } = await open()
  fillAll()
  press('登记，打印凭条')
  expect(await screen.findByText('YT-2026-000127')).toBeInTheDocument()
  expect(screen.getByText('HJG6 PAJN QNKK F48R NDHG')).toBeInTheDocument()
  expect(screen.getByText('柳溪司法所')).toBeInTheDocument()
  expect(asked('ticket/register')).toHaveLength(1)
  expect(asked('ticket/register')[0]).toMatchObject({
    leadSource: 'hotline12345',
    originatorName: '欧阳梨花',
    originatorPhone: '021-55507788',
    confidentiality: 'hiddenFromAgency',
  })
})

test('that whoever holds the slip may confirm stands on it, also on paper', async () => {
  await open()
  fillAll()
  press('登记，打印凭条')
  for (const words of [/谁拿着编号和查询码，谁就能看、能回话、能确认/, /在那里看登记的内容、进展和回复/]) {
    const line = await screen.findByText(words)
    expect([String(words), line.closest('.only-screen')]).toEqual([String(words), null])
  }
})

test('neither the originator nor the code is kept on the device', async () => {
  await open()
  fillAll()
  const kept = JSON.stringify({ ...localStorage })
  expect(kept).toContain('一个月里来查了三次')
  for (const secret of ['欧阳梨花', '55507788', 'HJG6PAJN'])
    expect([secret, kept.includes(secret)]).toEqual([secret, false])
  expect(storage).toBeDefined()
  expect(newReceiptCode).toHaveBeenCalled()
})

test('under seal nobody is asked who it was', async () => {
  const { asked } = await open()
  fillAll()
  fireEvent.click(screen.getByRole('radio', { name: /密封/ }))
  expect(screen.queryByLabelText('姓名（可以不写）')).toBeNull()
  press('登记，打印凭条')
  await screen.findByText('YT-2026-000127')
  expect(asked('ticket/register')[0]).not.toHaveProperty('originatorName')
  expect(asked('ticket/register')[0]).not.toHaveProperty('originatorPhone')
})

test('a number that was registered already is told beside it, and the words stay', async () => {
  const message = '这个编号已经登记过，回执编号 YT-2026-000001。请打开那一件补充，不用再登记'
  const refusal = new Refusal('BAD_INPUT', 400, '', { issues: [{ path: 'externalNumber', message }] })
  await open({ 'ticket/register': () => refusal })
  fillAll()
  press('登记，打印凭条')
  expect(await screen.findByText(message)).toBeInTheDocument()
  expect(screen.getByLabelText('他说了什么')).toHaveValue('一个月里来查了三次，没有说为什么再查。')
})

test.each([
  ['2020-11-18', '2020-11-17', true],
  ['2020-11-18', '2020-11-18', false],
  ['2020-11-18', '', false],
  ['', '2020-11-17', false],
])('what happened on %s and arrived on %s is refused: %s', (happenedOn, receivedOn, isRefused) => {
  const { receivedOn: problem } = leadMistakes({ ...emptyLead, happenedOn, receivedOn }, nobody, true)
  expect(problem).toBe(isRefused ? '收到日期不能早于事情发生的日期，请改其中一个' : undefined)
})

test('a phone number is checked before it is sent, and left out when there is none', () => {
  const filled = {
    ...emptyLead,
    source: 'phone' as const,
    content: '一个月里来查了三次，没有说。',
    category: 'frequency' as const,
  }
  expect(leadMistakes(filled, { name: '', phone: '没有' }, true)).toHaveProperty('originatorPhone')
  expect(leadMistakes(filled, nobody, true)).toEqual({})
  const sent = registrationOf(filled, nobody, { clientId: 'c', code: 'C', attachmentIds: [] })
  expect([sent.originatorName, sent.originatorPhone]).toEqual([undefined, undefined])
})

describe('on the ticket', () => {
  const lead = {
    source: 'visitor' as const,
    discoveryMethod: null,
    externalNumber: null,
    receivedOn: '2026-11-19',
    registeredBy: '柳溪司法所',
    originator: { name: '欧阳梨花', phoneMasked: '021*******88' },
  }

  test('the phone is shown whole only with a reason', async () => {
    const { asked } = serve({ 'ticket/originatorPhone': () => ({ phone: '021-55507788' }) })
    render(<LeadCells ticketId={answer.ticketId} lead={lead} />)
    expect(screen.queryByText(/55507788/)).toBeNull()
    press(/看电话号码/)
    press('看号码')
    expect(asked('ticket/originatorPhone')).toEqual([])
    fill('为什么要看', '打电话告知结果')
    press('看号码')
    await waitFor(() => expect(asked('ticket/originatorPhone')[0]).toMatchObject({ reason: '打电话告知结果' }))
  })

  test('the leader is offered no phone, and who does not handle it is told so', () => {
    signIn('bureauLeader')
    serve({})
    const { rerender } = render(<LeadCells ticketId={answer.ticketId} lead={lead} />)
    expect(screen.queryByRole('button', { name: /看电话号码/ })).toBeNull()
    rerender(<LeadCells ticketId={answer.ticketId} lead={{ ...lead, originator: null }} />)
    expect(screen.getByText('反映人的姓名和电话只有办这一件的人看得到')).toBeInTheDocument()
  })
})
