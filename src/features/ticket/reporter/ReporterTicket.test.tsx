import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { ownDrafts } from '@/platform/draft'
import { ownEntries, sendWaiting } from '@/platform/outbox'
import { writeEntries } from '@/platform/outboxEntries'
import { clock, lost, Refusal, reporterTicket, serve, signIn } from '../server.fixture'
import { ReporterTicket } from './ReporterTicket'

jest.mock('@/platform/upload', () => ({
  pickPhotos: jest.fn(async () => [{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }]),
  upload: jest.fn(async () => ({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })),
}))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  forgetPhotos: jest.fn(async () => undefined),
}))

type Ticket = Outputs['ticket']['show']

const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/show': () => ticket, ...answers })
  render(<ReporterTicket ticketId={ticket.ticketId} />)
  await screen.findByText(ticket.title)
  return server
}
const reply = {
  text: '情况属实，已要求合并检查。',
  finding: 'correctedOnSpot' as const,
  by: '云汀市司法局',
  at: '2026-11-20T01:40:00.000Z',
}
const answered = { state: 'awaitingConfirmation' as const, reply, nextStep: '看回复，说说解决没有' }
const decide = [
  { event: 'confirm', isPrimary: true },
  { event: 'reopen', isPrimary: false },
]

beforeEach(() => signIn('enterpriseUser'))

test('it begins with the next step, by when, and the reply', async () => {
  await show(reporterTicket({ ...answered, clocks: [clock('confirmation')], actions: decide }))
  expect(screen.getByText('下一步：看回复，说说解决没有')).toBeInTheDocument()
  expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  expect(screen.getByText('12月4日 星期五前')).toBeInTheDocument()
  expect(screen.getByText('情况属实，已要求合并检查。')).toBeInTheDocument()
})

test('every line of the reply is a paragraph of its own', async () => {
  await show(reporterTicket({ ...answered, reply: { ...reply, text: '情况属实。\n当场改正：部门当天纠正。' } }))
  for (const line of ['情况属实。', '当场改正：部门当天纠正。']) expect(screen.getByText(line)).toHaveClass('read')
})

describe('what happens next is said once', () => {
  test.each([
    ['rectifying', '等执法部门按监督文书整改', '司法局已经要求部门整改'],
    ['suspended', '等复议或诉讼有结果，期限已暂停', '正在复议或者诉讼，先不办'],
    ['mergedInto', '和同一件事一起办理，等统一回复', '和别人反映的同一件事一起办'],
  ] as const)('%s: by its notice, not by the head as well', async (state, nextStep, title) => {
    await show(reporterTicket({ state, nextStep }))
    expect(screen.getByText(title)).toBeInTheDocument()
    expect(screen.queryByText(new RegExp(nextStep))).not.toBeInTheDocument()
  })

  test('a reply to pass on, too; its days stay', async () => {
    const step = '请把回复告诉托你反映的人，再点“已告知”'
    const ticket = { ...answered, state: 'replied' as const, isOnBehalf: true, nextStep: step }
    await show(reporterTicket({ ...ticket, clocks: [clock('inform')] }))
    expect(screen.getByText('先转告托你反映的人')).toBeInTheDocument()
    expect(screen.queryByText(new RegExp(step))).not.toBeInTheDocument()
    expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  })

  test('without a notice the head says it', async () => {
    await show(reporterTicket())
    expect(screen.getByText(/^下一步：/)).toBeInTheDocument()
  })
})

test('confirming needs stars and sends them once', async () => {
  const { asked } = await show(reporterTicket({ ...answered, actions: decide }), {
    'ticket/confirm': () => ({ version: 4, state: 'closed' }),
  })
  fireEvent.click(screen.getByRole('button', { name: '已解决，去确认' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
  expect(await screen.findByText('请点星星打分')).toBeInTheDocument()
  expect(asked('ticket/confirm')).toHaveLength(0)
  fireEvent.click(screen.getByRole('radio', { name: '4 星' }))
  fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
  await waitFor(() => expect(asked('ticket/confirm')).toHaveLength(1))
  expect(asked('ticket/confirm')[0]).toMatchObject({ stars: 4, version: 3 })
  expect(ownEntries()).toEqual([])
})

test('who reported for another passes the reply on before anything is confirmed', async () => {
  const actions = [{ event: 'originatorInformed', isPrimary: true }]
  const { asked } = await show(reporterTicket({ ...answered, state: 'replied', isOnBehalf: true, actions }), {
    'ticket/originatorInformed': () => ({ version: 4, state: 'awaitingConfirmation' }),
  })
  expect(screen.getByText('已回复，等你转告')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '已告知' }))
  fireEvent.click(screen.getByRole('button', { name: '已经告诉他' }))
  await waitFor(() => expect(asked('ticket/originatorInformed')[0]).toMatchObject({ how: 'byReporter' }))
})

test('a question of the bureau can be answered on the page itself', async () => {
  const exchange = {
    kind: 'moreFromReporter' as const,
    question: '请补充检查的日期',
    askedAt: '2026-11-20T01:40:00.000Z',
    askedBy: '云汀市司法局',
    answer: null,
    answeredAt: null,
    answeredBy: null,
  }
  const actions = [{ event: 'reporterReply', isPrimary: true }]
  const { asked } = await show(reporterTicket({ state: 'awaitingReporter', exchanges: [exchange], actions }), {
    'ticket/reporterReply': () => ({ version: 4, state: 'verifying' }),
  })
  expect(screen.getByText('请补充检查的日期').nextElementSibling).toHaveClass('note', 'after')
  // Neighbouring groups are neighbours in the document: styles keep the line of one off the line of the other.
  const written = screen.getByLabelText('你的补充').closest('.cells')
  expect(written?.nextElementSibling).toBe(screen.getByRole('button', { name: '加照片' }).closest('.cells'))
  fireEvent.change(screen.getByLabelText('你的补充'), { target: { value: '9月21日' } })
  fireEvent.click(screen.getByRole('button', { name: '交补充的内容' }))
  await waitFor(() => expect(asked('ticket/reporterReply')[0]).toMatchObject({ answer: '9月21日', attachmentIds: [] }))
})

test('a closed report offers to reopen as one way among others, never as the main thing', async () => {
  await show(
    reporterTicket({
      ...answered,
      state: 'closed',
      nextStep: '已经办结',
      actions: [{ event: 'reopen', isPrimary: false }],
    }),
  )
  expect(screen.getByText('其他办法')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '没解决' })).not.toHaveClass('primary')
})

test.each([
  ['2027-11-28T06:30:00.000Z', true],
  [null, false],
])('a closed report says until when it may be reopened: %s', async (reopenUntil, isSaid) => {
  await show(reporterTicket({ ...answered, state: 'closed', nextStep: '已经办结', reopenUntil }))
  expect(screen.queryAllByText(/觉得没解决的，.*11月28日.*以前可以要求再办/)).toHaveLength(isSaid ? 1 : 0)
})

test('when its days are over a closed report is done again with new proof alone, and at once', async () => {
  const { asked } = await show(
    reporterTicket({
      ...answered,
      state: 'closed',
      nextStep: '已经办结',
      actions: [{ event: 'reopenWithProof', isPrimary: false }],
    }),
    { 'ticket/reopen': () => ({ version: 4, state: 'accepted' }) },
  )
  fireEvent.click(screen.getByRole('button', { name: '有新证据，要求再办' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByRole('button', { name: /照片/ })).toBeInTheDocument()
  fireEvent.change(dialog.getByLabelText('又出了什么事'), { target: { value: '上周又来收了一次' } })
  fireEvent.click(dialog.getByRole('button', { name: '要求再办' }))
  expect(await dialog.findByText('请附上新的照片或者文件，没有的请重新反映')).toBeInTheDocument()
  expect(asked('ticket/reopen')).toEqual([])
  fireEvent.click(dialog.getByRole('button', { name: '加照片' }))
  await dialog.findByRole('button', { name: '删除照片 1' })
  fireEvent.click(dialog.getByRole('button', { name: '要求再办' }))
  await waitFor(() =>
    expect(asked('ticket/reopen')).toMatchObject([{ reason: '上周又来收了一次', attachmentIds: ['a1'] }]),
  )
})

test('number and check code of the receipt are there', async () => {
  await show(reporterTicket())
  expect(screen.getByText('YT-2026-04417')).toBeInTheDocument()
  expect(screen.getByText('校验码 8F3C 2A91 D07E')).toBeInTheDocument()
})

describe('an answer to the reply without a network', () => {
  const goOffline = () => fireEvent(window, new Event('offline'))
  const goOnline = () => fireEvent(window, new Event('online'))
  beforeEach(() => void act(() => writeEntries(() => [])))
  afterEach(goOnline)
  const confirmOffline = async () => {
    goOffline()
    fireEvent.click(screen.getByRole('button', { name: '已解决，去确认' }))
    fireEvent.click(screen.getByRole('radio', { name: '4 星' }))
    fireEvent.click(screen.getByRole('button', { name: '存好，联网后自动提交' }))
    await screen.findByText('确认存好了，还没有提交')
  }

  test('is kept, told on the page, cannot be given twice, and goes once when the network returns', async () => {
    const { asked } = await show(reporterTicket({ ...answered, actions: decide }), {
      'ticket/confirm': () => ({ version: 4, state: 'closed' }),
    })
    await confirmOffline()
    expect(asked('ticket/confirm')).toEqual([])
    expect(ownDrafts()).toEqual([])
    expect(screen.queryByRole('button', { name: '已解决，去确认' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '没解决' })).not.toBeInTheDocument()
    expect(ownEntries()).toMatchObject([{ procedure: 'ticket.confirm', title: '检查太频繁：一个月来了三次' }])
    goOnline()
    await act(async () => void (await Promise.all([sendWaiting(), sendWaiting()])))
    const { ticketId, version } = reporterTicket()
    expect(asked('ticket/confirm')).toEqual([
      { ticketId, version, stars: 4, clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ])
    expect(ownEntries()).toMatchObject([{ state: 'sent' }])
  })

  test('that asks to reopen keeps its reason; an answer that got lost is given again under the same id', async () => {
    let tries = 0
    const { asked } = await show(reporterTicket({ ...answered, actions: decide }), {
      'ticket/reopen': () => (++tries <= 3 ? lost : { version: 4, state: 'accepted' }),
    })
    goOffline()
    fireEvent.click(screen.getByRole('button', { name: '没解决' }))
    fireEvent.change(screen.getByLabelText('哪里没解决'), { target: { value: '昨天又来查了一次' } })
    fireEvent.click(screen.getByRole('button', { name: '存好，联网后自动提交' }))
    await screen.findByText('再办的要求存好了，还没有提交')
    goOnline()
    await act(async () => void (await sendWaiting()))
    await act(async () => void (await sendWaiting()))
    expect(ownEntries()).toMatchObject([{ state: 'sent' }])
    const inputs = asked('ticket/reopen')
    expect(new Set(inputs.map(({ clientId }) => clientId)).size).toBe(1)
    expect(inputs[0]).toMatchObject({ reason: '昨天又来查了一次' })
  })

  test('that the server does not take says why, with the way to where it waits', async () => {
    await show(reporterTicket({ ...answered, actions: decide }), {
      'ticket/confirm': () => new Refusal('STALE', 409, '别人刚刚办过这一件，请刷新后再办。'),
    })
    await confirmOffline()
    goOnline()
    await act(async () => void (await sendWaiting()))
    expect(await screen.findByText('没有收下')).toBeInTheDocument()
    expect(screen.getByText('别人刚刚办过这一件，请刷新后再办。')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '看待发送' })).toBeInTheDocument()
  })

  test('of another person on the same phone is not seen here', async () => {
    const { asked } = await show(reporterTicket({ ...answered, actions: decide }), {
      'ticket/confirm': () => ({ version: 4, state: 'closed' }),
    })
    await confirmOffline()
    signIn('specialSupervisor')
    goOnline()
    await act(async () => void (await sendWaiting()))
    expect(asked('ticket/confirm')).toEqual([])
    expect(ownEntries()).toEqual([])
  })

  test('is not kept for a withdrawal: whether it still may be withdrawn, only the server knows', async () => {
    await show(reporterTicket({ actions: [{ event: 'withdraw', isPrimary: false }] }))
    goOffline()
    fireEvent.click(screen.getByText('撤回'))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '不用了，已经解决' } })
    expect(screen.queryByRole('button', { name: '存好，联网后自动提交' })).not.toBeInTheDocument()
  })
})
