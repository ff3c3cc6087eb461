import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { Proposals } from '../Proposals'
import { clock, letter, letterTerm, Refusal, serve, signIn } from '../server.fixture'
import { ProposalPage } from './ProposalPage'

type Proposal = Outputs['ticket']['proposalShow']

const ticketId = '018f0000-0000-7000-8000-000000000001'
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  ticketId,
  version: 9,
  receiptNumber: 'YT-2026-04417',
  category: '检查太频繁',
  agencyName: '消防救援大队',
  summary: '有餐饮店反映，近期检查次数多。',
  proposal: letter({ letterId: 'p1', kind: 'decisionProposal', state: 'proposed', title: '关于提请责令改正的报告' }),
  letters: [letter({ state: 'unfulfilled' })],
  letterTerm,
  clock: clock('decision'),
  outcome: null,
  actions: [
    { event: 'governmentDecide', isPrimary: true },
    { event: 'returnDecision', isPrimary: false },
  ],
  ...more,
})
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  signIn('governmentApprover')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

test('the list names each proposal and opens it; an empty one says what belongs here', async () => {
  const items = [
    {
      ticketId,
      number: '云汀市司监请〔2026〕1号',
      title: '关于提请责令改正的报告',
      agencyName: '消防救援大队',
      bureauName: '云汀市司法局',
      proposedAt: '2026-11-18T02:00:00.000Z',
      outcome: null,
    },
  ]
  serve({ 'ticket/proposals': () => ({ items, nextCursor: null }) })
  signIn('governmentApprover')
  const shown = render(<Proposals />)
  fireEvent.click(await screen.findByText('关于提请责令改正的报告'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pkg-office/proposal/index?id=${ticketId}` })
  shown.unmount()
  serve({ 'ticket/proposals': () => ({ items: [], nextCursor: null }) })
  signIn('governmentApprover')
  render(<Proposals />)
  expect(await screen.findByText('没有等你决定的提请')).toBeInTheDocument()
})

test('what was decided has a part of its own beside what waits', async () => {
  const { asked } = serve({ 'ticket/proposals': () => ({ items: [], nextCursor: null }) })
  signIn('governmentApprover')
  render(<Proposals />)
  fireEvent.click(screen.getByRole('tab', { name: '已决定' }))
  expect(await screen.findByText('还没有决定过的提请')).toBeInTheDocument()
  expect(asked('ticket/proposals').at(-1)).toMatchObject({ only: 'decided' })
  fireEvent.click(screen.getByRole('tab', { name: '等我决定' }))
})

test('a decided one says what became of it and offers nothing', async () => {
  serve({ 'ticket/proposalShow': () => proposal({ outcome: 'returned', actions: [], clock: null }) })
  render(<ProposalPage ticketId={ticketId} />)
  expect(await screen.findByText('已退回司法局')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '作出监督决定' })).not.toBeInTheDocument()
})

test('the proposal, the neutral summary and the letters before it are there, and a decision is asked about', async () => {
  const { asked } = serve({
    'ticket/proposalShow': () => proposal(),
    'ticket/governmentDecide': () => ({ version: 10, state: 'rectifying' }),
  })
  render(<ProposalPage ticketId={ticketId} />)
  expect(await screen.findByText('关于提请责令改正的报告')).toBeInTheDocument()
  for (const words of ['有餐饮店反映，近期检查次数多。', '没有按要求整改', '关于纠正重复检查问题的意见'])
    expect(screen.getByText(words)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '作出监督决定' }))
  fireEvent.change(sheet().getByLabelText('决定内容'), { target: { value: '责令消防救援大队在三十日内改正。' } })
  fireEvent.click(sheet().getByRole('button', { name: '作出监督决定' }))
  expect(await screen.findByText('作出监督决定？')).toBeInTheDocument()
  expect(asked('ticket/governmentDecide')).toEqual([])
  fireEvent.click(screen.getAllByText('作出监督决定').at(-1) as HTMLElement)
  await waitFor(() => expect(asked('ticket/governmentDecide')[0]).toMatchObject({ ticketId, version: 9 }))
  expect(await screen.findByRole('heading', { name: '监督决定已发出' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '作出监督决定' })).not.toBeInTheDocument()
})

test('what may be done comes from the server alone', async () => {
  serve({ 'ticket/proposalShow': () => proposal({ actions: [] }) })
  render(<ProposalPage ticketId={ticketId} />)
  await screen.findByText('关于提请责令改正的报告')
  expect(screen.queryByRole('button', { name: '作出监督决定' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '退回司法局' })).not.toBeInTheDocument()
})

test('what belongs to another government is not to be found', async () => {
  serve({ 'ticket/proposalShow': () => new Refusal('NOT_FOUND', 404, '没有找到') })
  render(<ProposalPage ticketId={ticketId} />)
  expect(await screen.findByText('没有找到这一条')).toBeInTheDocument()
})
