import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, letter, serve, signIn } from '../server.fixture'
import { LetterPage } from './LetterPage'

type Letter = Outputs['ticket']['agencyLetter']

const agencyLetter = (more: Partial<Letter> = {}): Letter => ({
  ...letter(),
  clock: clock('rectify', { daysLeft: 12 }),
  waitsFor: null,
  objectUntil: '2026-12-03T02:00:00.000Z',
  actions: [],
  ...more,
})
const object = { event: 'agencyObject', isPrimary: false }
const report = { event: 'reportRectified', isPrimary: true }
const reported = {
  reportId: 'p1',
  evidence: [],
  text: '已经合并检查，计划还没有改。',
  reportedAt: '2026-11-19T02:00:00.000Z',
  result: null,
  resultText: null,
  checkedAt: null,
}
const show = async (more: Partial<Letter>, answers: Parameters<typeof serve>[0] = {}) => {
  const data = agencyLetter(more)
  const server = serve({ 'ticket/agencyLetter': () => data, ...answers })
  render(<LetterPage letterId={data.letterId} />)
  await screen.findByText(data.title)
  return server
}
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  signIn('agencyHead')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

test('who may do nothing reads the letter, the day, and who acts', async () => {
  signIn('agencyHandler')
  await show({})
  for (const words of ['取消重复检查，合并检查安排。', '《行政执法监督条例》第二十八条。', '剩 12 个工作日'])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText(/云汀市司监意〔2026〕3号/)).toBeInTheDocument()
  expect(screen.getByText(/你现在的身份只能查看/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '报告整改情况' })).not.toBeInTheDocument()
})

test('an objection shows its last day, is asked about, and goes once', async () => {
  const { asked } = await show(
    { actions: [object] },
    { 'ticket/agencyObject': () => ({ version: 2, state: 'objectionReview' }) },
  )
  expect(screen.getByText(/有异议的，最晚 12月3日/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '提出异议' }))
  fireEvent.change(sheet().getByLabelText('异议和理由'), { target: { value: '两次检查依据不同，不属于重复。' } })
  fireEvent.click(sheet().getByRole('button', { name: '提出异议' }))
  expect(await screen.findByText('提出异议？')).toBeInTheDocument()
  expect(asked('ticket/agencyObject')).toEqual([])
  fireEvent.click(screen.getAllByText('提出异议').at(-1) as HTMLElement)
  await waitFor(() =>
    expect(asked('ticket/agencyObject')[0]).toMatchObject({ letterId: letter().letterId, version: letter().version }),
  )
})

test('after its time nothing speaks of objecting', async () => {
  await show({ actions: [report] })
  expect(screen.queryByText(/有异议的，最晚/)).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument()
})

test('the head reports from the bar; a partial result says what is missing before the letter', async () => {
  const partial = {
    ...reported,
    result: 'partial' as const,
    resultText: '年度计划还没有改。',
    checkedAt: reported.reportedAt,
  }
  await show({ rectifications: [partial], actions: [report] })
  expect(screen.getByText('整改了一部分，还缺这些').closest('.notice')).toHaveTextContent('年度计划还没有改。')
  expect(screen.getByText('部分到位')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '报告整改情况' }))
  expect(sheet().getByLabelText('整改情况')).toBeInTheDocument()
})

test('a letter whose report waits to be checked says that, not that it was sent', async () => {
  await show({ rectifications: [reported] })
  expect(screen.getByText('已报告，等核查')).toBeInTheDocument()
  expect(screen.queryByText('已发出')).not.toBeInTheDocument()
})

test('once its report was checked it says again how it stands', async () => {
  await show({ rectifications: [{ ...reported, result: 'partial', resultText: '计划没改。' }] })
  expect(screen.getByText('已发出')).toBeInTheDocument()
  expect(screen.queryByText('已报告，等核查')).not.toBeInTheDocument()
})

test('whoever handed something in reads what is waited for and by when, not that he may only look', async () => {
  const dueAt = '2026-12-04T15:59:59.000Z'
  await show({ rectifications: [reported], waitsFor: { what: 'check', dueAt } })
  expect(screen.getByText('等司法局核查')).toBeInTheDocument()
  const steps = within(screen.getByRole('list', { name: '办理经过' })).getAllByRole('listitem')
  expect(steps[0]).toHaveTextContent(/司法局核查整改情况.*最晚 12月4日/)
  expect(steps.at(-1)).toHaveTextContent('收到云汀市司法局的文书')
  expect(screen.getByText(/整改报告已经提交，司法局最晚 12月4日/)).toBeInTheDocument()
  expect(screen.queryByText(/只能查看/)).not.toBeInTheDocument()
})

test('and so does whoever objected', async () => {
  await show({ state: 'objected', waitsFor: { what: 'objection', dueAt: '2026-12-04T15:59:59.000Z' } })
  expect(screen.getByText(/异议已经提出，司法局最晚 12月4日/)).toBeInTheDocument()
  expect(screen.queryByText(/只能查看/)).not.toBeInTheDocument()
})

test('a decision names the government, not the bureau', async () => {
  await show({ kind: 'decision', issuerName: '云汀市人民政府', objectUntil: null })
  expect(screen.getByText('收到云汀市人民政府的文书')).toBeInTheDocument()
  expect(screen.queryByText(/云汀市司法局/)).not.toBeInTheDocument()
})

test('a letter that was replaced leads to the one in its place', async () => {
  const number = '云汀市司监意〔2026〕4号'
  await show({ state: 'replaced', clock: null, replacedBy: { letterId: 'l9', number } })
  expect(screen.getAllByText('已由新文书替代')[0]).toBeInTheDocument()
  expect(screen.getByText(`本件已被${number}替代，不用再按它整改，请按新的办。`)).toBeInTheDocument()
  fireEvent.click(screen.getByText(`看${number}`))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-agency/letter/index?id=l9' })
})

test('what is handed in as proof comes with the agency’s own words, not with those for reporters', async () => {
  await show({ actions: [report] })
  fireEvent.click(screen.getByRole('button', { name: '报告整改情况' }))
  expect(sheet().getByText(/落款和日期请写在正文里/)).toBeInTheDocument()
  expect(sheet().queryByText(/能看出你是谁/)).not.toBeInTheDocument()
})

test('a letter that is over has no day and no button', async () => {
  const passed = { ...reported, result: 'pass' as const, resultText: '已经到位。', checkedAt: reported.reportedAt }
  await show({ state: 'fulfilled', clock: null, rectifications: [passed] })
  expect(screen.getByText('整改到位')).toBeInTheDocument()
  expect(screen.queryByText(/整改最晚/)).not.toBeInTheDocument()
  expect(screen.queryByText(/只能查看/)).not.toBeInTheDocument()
})
