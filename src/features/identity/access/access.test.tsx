import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { clearQueries } from '@/platform/query'
import { clock, Refusal, serve, signIn } from '../../ticket/server.fixture'
import { AccessList } from './AccessList'
import { AccessRecord } from './AccessRecord'
import { AskAccess } from './AskAccess'
import { OwnAccess } from './OwnAccess'
import type { AccessRequest } from './states'

const requestId = '018f0000-0000-7000-8000-0000000000e1'
const ticketId = '018f0000-0000-7000-8000-0000000000e2'

const request = (more: Partial<AccessRequest> = {}): AccessRequest => ({
  requestId,
  version: 0,
  number: 'YT查看-2026-0001',
  state: 'requested',
  ticketId,
  receiptNumber: 'YT-2026-00012',
  requester: { name: '许静文', title: '经办', unit: '云汀市司法局' },
  reason: '要当面辨认现场，只有本人能认。',
  legalGround: null,
  requestedAt: '2026-11-20T02:00:00.000Z',
  clock: clock('decide'),
  decisions: [],
  isOwn: false,
  openings: [],
  actions: [],
  ...more,
})
const identity = {
  name: '周建平',
  phone: '19900000001',
  number: 'YT查看-2026-0001',
  watermark: '许静文 2026-11-20 10:00 YT查看-2026-0001',
  openUntil: '2026-11-20T02:30:00.000Z',
  secondsLeft: 1800,
}

const show = async (shown: AccessRequest, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'identity/accessShow': () => shown, ...answers })
  const onTicket = jest.fn()
  render(<AccessRecord requestId={requestId} onTicket={onTicket} />)
  await screen.findByText(shown.reason)
  return { ...server, onTicket }
}

beforeEach(() => {
  signIn('bureauHandler')
  // The environment's dialog cannot open by itself.
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(answer?: string) {
    this.returnValue = answer ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

test('asking takes a reason of ten letters, and a ground where the reporter may not be told', async () => {
  const { asked } = serve({ 'ticket/requestIdentity': () => ({ requestId, number: 'YT查看-2026-0001' }) })
  const onAsked = jest.fn()
  render(<AskAccess ticketId={ticketId} onAsked={onAsked} />)
  const send = () => fireEvent.click(screen.getByRole('button', { name: '提交申请' }))
  fireEvent.click(screen.getByRole('switch', { name: '法律不让告知反映人' }))
  send()
  expect(await screen.findByText('请写明理由，至少 10 个字')).toBeInTheDocument()
  expect(screen.getByText('请写明依据哪一条，至少 5 个字')).toBeInTheDocument()
  expect(asked('ticket/requestIdentity')).toHaveLength(0)
  fireEvent.change(screen.getByRole('textbox', { name: /理由/ }), { target: { value: '要当面辨认现场，只有本人能认' } })
  fireEvent.change(screen.getByRole('textbox', { name: '法律依据' }), { target: { value: '监察法第四十四条' } })
  send()
  await waitFor(() => expect(onAsked).toHaveBeenCalledWith(requestId))
  expect(asked('ticket/requestIdentity')).toEqual([
    expect.objectContaining({ ticketId, reason: '要当面辨认现场，只有本人能认', legalGround: '监察法第四十四条' }),
  ])
})

test('who decides reads who asks and why, chooses, gives a reason, and sends it at the version that was read', async () => {
  signIn('identityCustodian')
  const { asked } = await show(request({ ticketId: null, version: 1, actions: ['decide'] }), {
    'identity/decideAccess': () => ({ version: 2, state: 'granted' }),
  })
  expect(screen.getByText('经办 许静文')).toBeInTheDocument()
  expect(screen.getByText('剩 10 个工作日')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '决定同意还是不同意' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '提交决定' }))
  expect(await dialog.findByText('请选择同意还是不同意')).toBeInTheDocument()
  fireEvent.click(dialog.getByRole('radio', { name: '不同意' }))
  fireEvent.change(dialog.getByRole('textbox', { name: '理由' }), { target: { value: '可以在工单里请他补充' } })
  expect(dialog.queryByRole('switch')).not.toBeInTheDocument()
  fireEvent.click(dialog.getByRole('button', { name: '提交决定' }))
  await waitFor(() => expect(asked('identity/decideAccess')).toHaveLength(1))
  expect(asked('identity/decideAccess')[0]).toMatchObject({ requestId, version: 1, decision: 'deny' })
})

test('silence towards the reporter can be agreed to only where a ground was given', async () => {
  await show(request({ legalGround: '监察法第四十四条', actions: ['decide'] }))
  fireEvent.click(screen.getByRole('button', { name: '决定同意还是不同意' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('radio', { name: '同意查看' }))
  expect(dialog.getByRole('switch', { name: '认可不告知反映人' })).toHaveAttribute('aria-checked', 'false')
})

test('who may do nothing sees no button', async () => {
  await show(request({ decisions: [decisionOf('identityCustodian')] }))
  expect(screen.queryByRole('button', { name: /决定|查看/ })).not.toBeInTheDocument()
  expect(screen.getByText('同意')).toBeInTheDocument()
})

const decisionOf = (role: 'identityCustodian' | 'bureauLeader') => ({
  role,
  unit: '云汀市司法局',
  isApproved: true,
  reason: '现场确需本人辨认',
  isSilenceApproved: false,
  at: '2026-11-20T02:10:00.000Z',
})

describe('looking', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
  afterEach(() => jest.useRealTimers())

  const look = async () => {
    fireEvent.click(screen.getByRole('button', { name: '查看反映人' }))
    const dialog = document.querySelector('dialog')
    fireEvent.click(dialog?.querySelector('.primary') ?? document.body)
    await act(async () => {
      await jest.advanceTimersByTimeAsync(50)
    })
  }

  test('shows name and phone under the watermark with the minutes left, and hides them when the time is over', async () => {
    await show(request({ state: 'granted', isOwn: true, actions: ['open'] }), {
      'identity/openIdentity': () => identity,
    })
    await look()
    expect(screen.getByText('周建平')).toBeInTheDocument()
    expect(screen.getByText('19900000001')).toBeInTheDocument()
    expect(screen.getAllByText(new RegExp(identity.watermark)).length).toBeGreaterThan(3)
    expect(screen.getByText('还能看 30 分钟')).toBeInTheDocument()
    await act(async () => {
      await jest.advanceTimersByTimeAsync(29 * 60_000)
    })
    expect(screen.getByText('还能看 1 分钟')).toBeInTheDocument()
    await act(async () => {
      await jest.advanceTimersByTimeAsync(61_000)
    })
    expect(screen.queryByText('周建平')).not.toBeInTheDocument()
    expect(screen.getByText('已收起来，时间已过')).toBeInTheDocument()
  })

  test('leaves nothing on the device', async () => {
    await show(request({ state: 'granted', isOwn: true, actions: ['open'] }), {
      'identity/openIdentity': () => identity,
    })
    await look()
    expect(screen.getByText('周建平')).toBeInTheDocument()
    const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage })).join()
    expect(kept).toContain('token')
    for (const trait of ['周建平', '19900000001']) expect(kept).not.toContain(trait)
  })

  test('a refusal is said, and nothing is shown', async () => {
    await show(request({ state: 'opened', isOwn: true, actions: ['open'] }), {
      'identity/openIdentity': () => new Refusal('WRONG_STATE', 409, '时间已过，不能再看。'),
    })
    await look()
    expect(screen.getByRole('alert')).toHaveTextContent('时间已过，不能再看。')
    expect(screen.queryByText('周建平')).not.toBeInTheDocument()
  })
})

test('whoever has asked about a report comes to his request, whoever has not to the form', async () => {
  const open = async (items: AccessRequest[]) => {
    const { asked } = serve({ 'identity/accessRequests': () => ({ items, nextCursor: null }) })
    const { unmount } = render(<OwnAccess ticketId={ticketId} form="表单" record={(id) => `申请 ${id}`} />)
    const shown = (await screen.findByText(/表单|申请 /)).textContent
    unmount()
    clearQueries()
    return [shown, asked('identity/accessRequests')]
  }
  const asked = [{ only: 'waiting', ticketId }]
  expect(await open([request({ isOwn: true, state: 'granted' })])).toEqual([`申请 ${requestId}`, asked])
  expect(await open([request()])).toEqual(['表单', asked])
  expect(await open([])).toEqual(['表单', asked])
})

test('the list names number, report and state, and leads to each', async () => {
  serve({ 'identity/accessRequests': () => ({ items: [request({ isOwn: true })], nextCursor: null }) })
  const onOpen = jest.fn()
  render(<AccessList onOpen={onOpen} />)
  fireEvent.click(await screen.findByRole('button', { name: /我的申请/ }))
  expect(onOpen).toHaveBeenCalledWith(requestId)
  expect(screen.getByText('YT查看-2026-0001·工单 YT-2026-00012')).toBeInTheDocument()
  expect(screen.getByText('等两个人批准')).toBeInTheDocument()
})
