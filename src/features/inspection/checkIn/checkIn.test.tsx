import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { lost, Refusal, serve, signIn } from '../../ticket/server.fixture'
import { CheckInBar, CheckInView } from './CheckIn'
import { useCheckIn } from './useCheckIn'

type Options = Outputs['inspection']['options']

const plan = (title: string, more: Partial<Options['plans'][number]> = {}): Options['plans'][number] => ({
  planId: `018f0000-0000-7000-8000-0000000000${title.length}${title.length}`,
  title,
  filingNumber: '云市监检备〔2026〕1号',
  itemName: '餐饮食品安全日常检查',
  itemBasis: '食品安全法第一百一十条',
  basisType: 'daily',
  cap: 2,
  used: 1,
  hindrance: null,
  ...more,
})

const options = (more: Partial<Options> = {}): Options => ({
  enterprise: { enterpriseId: 'e', name: '老周面馆', address: '柳湾路27号', township: '柳溪镇' },
  certificate: { number: '99010304017', state: 'valid', validUntil: '2028-03-31' },
  open: null,
  plans: [plan('日常计划'), plan('个案线索核查', { basisType: 'case', cap: null })],
  ...more,
})

const answer = { inspectionId: 'i', version: 1, state: 'awaitingSecondOfficer', blockReason: null, message: '已登记。' }

function CheckIn() {
  const checkIn = useCheckIn('7Q4K 2MDX 9R3P')
  return (
    <>
      <CheckInView checkIn={checkIn} isDemo={false} />
      <CheckInBar checkIn={checkIn} onSee={jest.fn()} />
    </>
  )
}

const show = async (more: Partial<Options> = {}) => {
  const server = serve({ 'inspection/options': () => options(more), 'inspection/checkIn': () => answer })
  render(<CheckIn />)
  await screen.findByText('老周面馆')
  return server
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => signIn('inspector'))

test('a visit starts under a chosen plan, whose use and cap are shown', async () => {
  const { asked } = await show()
  expect(screen.getByText('按这个计划今年已来 1 次，最多 2 次')).toBeInTheDocument()
  press('登记进店')
  expect(screen.getByRole('alert')).toHaveTextContent('请先选一个检查计划')
  expect(screen.getByRole('radio', { name: /日常计划/ })).toHaveFocus()
  fireEvent.click(screen.getByRole('radio', { name: /日常计划/ }))
  press('登记进店')
  expect(await screen.findByText('已登记。')).toBeInTheDocument()
  expect(asked('inspection/checkIn')[0]).toMatchObject({ code: '7Q4K 2MDX 9R3P', planId: plan('日常计划').planId })
})

test('with many plans the sentence stands right above the one that is brought into view', async () => {
  const shown = jest.fn()
  Element.prototype.scrollIntoView = shown
  await show({ plans: ['日常计划', '第二季度计划', '年度双随机计划'].map((title) => plan(title)) })
  press('登记进店')
  const first = screen.getByRole('radio', { name: /日常计划/ })
  expect(shown.mock.contexts).toEqual([first])
  const order = screen.getByRole('alert').compareDocumentPosition(first)
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('without a network nothing is said to be kept that nobody wrote; a written cause is', async () => {
  serve({ 'inspection/options': () => options(), 'inspection/checkIn': () => lost })
  render(<CheckIn />)
  fireEvent.click(await screen.findByRole('radio', { name: /日常计划/ }))
  jest.useFakeTimers()
  const pass = async () => {
    for (let second = 0; second < 5; second++) await act(() => jest.advanceTimersByTimeAsync(1000))
  }
  press('登记进店')
  await pass()
  expect(screen.getByRole('alert')).toHaveTextContent('不会登记两次')
  fireEvent.click(screen.getByRole('radio', { name: /个案线索核查/ }))
  fireEvent.change(screen.getByRole('textbox', { name: /为什么来查/ }), { target: { value: '接到群众投诉' } })
  press('登记进店')
  await pass()
  expect(screen.getByRole('alert')).toHaveTextContent('你写的内容没有丢')
  jest.useRealTimers()
})

test('a plan that is used up says why and cannot be chosen', async () => {
  await show({ plans: [plan('日常计划', { hindrance: '今年按这个计划的检查次数已到上限' })] })
  const choice = screen.getByRole('radio', { name: /日常计划/ })
  fireEvent.click(choice)
  expect(choice).toHaveAttribute('aria-checked', 'false')
  expect(choice).toHaveTextContent('今年按这个计划的检查次数已到上限')
})

test('a plan that was chosen in a draft and is used up meanwhile is not sent', async () => {
  await show()
  fireEvent.click(screen.getByRole('radio', { name: /日常计划/ }))
  cleanup()
  signIn('inspector')
  const { asked } = await show({ plans: [plan('日常计划', { hindrance: '今年的次数已到上限' })] })
  press('登记进店')
  expect(screen.getByRole('alert')).toHaveTextContent('请先选一个检查计划')
  expect(asked('inspection/checkIn')).toEqual([])
})

test('a case needs what set it off', async () => {
  const { asked } = await show()
  fireEvent.click(screen.getByRole('radio', { name: /个案线索核查/ }))
  press('登记进店')
  expect(screen.getByRole('alert')).toHaveTextContent('触发原因')
  fireEvent.change(screen.getByRole('textbox', { name: /为什么来查/ }), { target: { value: '接到群众投诉' } })
  press('登记进店')
  await waitFor(() => expect(asked('inspection/checkIn')[0]).toMatchObject({ trigger: '接到群众投诉' }))
})

test('a case plan brings its field into view, and a missing cause brings it back', async () => {
  const shown = jest.fn()
  Element.prototype.scrollIntoView = shown
  await show()
  fireEvent.click(screen.getByRole('radio', { name: /日常计划/ }))
  expect(shown).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('radio', { name: /个案线索核查/ }))
  const field = screen.getByRole('textbox', { name: /为什么来查/ })
  await waitFor(() => expect(field).toHaveFocus())
  field.blur()
  press('登记进店')
  expect(field).toHaveFocus()
  expect(shown).toHaveBeenCalledTimes(2)
})

test('the second officer joins without choosing a plan', async () => {
  const open = {
    inspectionId: 'i',
    state: 'awaitingSecondOfficer' as const,
    itemName: '餐饮食品安全日常检查',
    officers: ['陈立'],
    isMine: false,
    joinBefore: '2026-11-20T02:17:00.000Z',
  }
  const { asked } = await show({ open })
  expect(screen.getByText('请在 10:17 前扫码，过时检查不能开始')).toBeInTheDocument()
  press('加入这次检查')
  await waitFor(() => expect(asked('inspection/checkIn')).toHaveLength(1))
  expect(asked('inspection/checkIn')[0]).not.toHaveProperty('planId')
})

test('who scanned already is told to wait and not asked to scan again', async () => {
  const open = { inspectionId: 'i', state: 'awaitingSecondOfficer' as const, itemName: '检查', officers: ['陈立'] }
  await show({ open: { ...open, isMine: true, joinBefore: null } })
  expect(screen.queryByRole('button', { name: '加入这次检查' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '看检查记录' })).toBeInTheDocument()
})

test('an invalid certificate is said before anybody scans with it', async () => {
  await show({ certificate: { number: '99010303955', state: 'expired', validUntil: '2026-09-30' } })
  expect(screen.getByText('已过期')).toBeInTheDocument()
  expect(screen.getByText(/扫码会被拦下/)).toBeInTheDocument()
})

test('without a plan that covers the enterprise there is nothing to start', async () => {
  await show({ plans: [] })
  expect(screen.getByText('没有包含这家企业的检查计划')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '登记进店' })).not.toBeInTheDocument()
})

test('what the server refuses takes the focus, so that nobody has to look for it', async () => {
  serve({
    'inspection/options': () => options(),
    'inspection/checkIn': () => new Refusal('WRONG_STATE', 409, '别人刚刚登记过。'),
  })
  render(<CheckIn />)
  fireEvent.click(await screen.findByRole('radio', { name: /日常计划/ }))
  press('登记进店')
  await waitFor(() => expect(screen.getByRole('alert').parentElement).toHaveFocus())
})
