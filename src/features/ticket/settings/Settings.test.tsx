import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { OfficeTicket } from '../office/OfficeTicket'
import { clock, officeTicket, serve, signIn } from '../server.fixture'
import { Settings } from './Settings'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn(), tell: jest.fn() }))

type Data = Outputs['ticket']['clockSettings']
type Setting = Data['settings'][number]

const own = { amount: 5, unit: 'workingDay' as const, warnBefore: 2 }
const setting = (extra: Partial<Setting> = {}): Setting => ({
  key: 'clock.ticket.accept',
  group: 'intake',
  name: '受理',
  note: '司法所决定收不收。',
  unitWords: '',
  least: 1,
  most: 365,
  default: { ...own, source: '本产品默认' },
  current: { ...own, source: '本产品默认' },
  isChanged: false,
  version: 0,
  changes: [],
  ...extra,
})
const changed = setting({
  current: { amount: 3, unit: 'workingDay', warnBefore: 1, source: '某条例第二十条' },
  isChanged: true,
  version: 1,
  changes: [
    {
      before: own,
      after: { amount: 3, unit: 'workingDay', warnBefore: 1 },
      source: '某条例第二十条',
      isReset: false,
      changedAt: '2026-11-20T02:00:00.000Z',
      changedBy: '云汀市司法局·分管领导',
    },
  ],
})
const show = async (one: Setting, mayChange = true, answers: Parameters<typeof serve>[0] = {}) => {
  const data: Data = { settings: [one], mayChange, takesEffect: '只管以后开始的期限' }
  const server = serve({ 'ticket/clockSettings': () => data, ...answers })
  render(<Settings />)
  fireEvent.click(await screen.findByRole('button', { name: /受理/ }))
  return server
}
const dialog = () => within(screen.getByRole('dialog'))

beforeEach(() => signIn('bureauLeader'))

test('a setting shows its ground, its default and its past', async () => {
  await show(changed)
  expect(dialog().getByText('3 个工作日')).toBeInTheDocument()
  expect(dialog().getByText('默认：5 个工作日')).toBeInTheDocument()
  expect(dialog().getByText('5 个工作日改成3 个工作日')).toBeInTheDocument()
  expect(dialog().getByText(/云汀市司法局·分管领导/)).toBeInTheDocument()
})

test('who may not change reads only', async () => {
  await show(changed, false)
  expect(dialog().queryByRole('button', { name: '改这一项' })).not.toBeInTheDocument()
  expect(screen.getByText(/由市司法局分管领导改/)).toBeInTheDocument()
})

test('a change says for what it counts and carries value, ground and the version that was read', async () => {
  const { asked } = await show(changed, true, {
    'ticket/changeSetting': () => ({ version: 2, takesEffect: '' }),
  })
  fireEvent.click(dialog().getByRole('button', { name: '改这一项' }))
  expect(dialog().getByText('只管以后开始的期限')).toBeInTheDocument()
  fireEvent.change(dialog().getByLabelText('多少，1 到 365'), { target: { value: '10' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存这一项' }))
  expect(await dialog().findByText('请写明依据，至少 5 个字')).toBeInTheDocument()
  fireEvent.change(dialog().getByLabelText('依据'), { target: { value: '某条例第二十一条' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存这一项' }))
  await waitFor(() => expect(asked('ticket/changeSetting')).toHaveLength(1))
  expect(asked('ticket/changeSetting')[0]).toMatchObject({
    key: 'clock.ticket.accept',
    version: 1,
    amount: 10,
    unit: 'workingDay',
    warnBefore: 1,
    source: '某条例第二十一条',
  })
})

test.each([
  ['366', '1', '请填 1 到 365 的整数'],
  ['两天', '1', '请填 1 到 365 的整数'],
  ['3', '3', '请填整数，要比期限短'],
])('%s days with a warning of %s are not sent', async (amount, warnBefore, words) => {
  const { asked } = await show(changed)
  fireEvent.click(dialog().getByRole('button', { name: '改这一项' }))
  fireEvent.change(dialog().getByLabelText('多少，1 到 365'), { target: { value: amount } })
  fireEvent.change(dialog().getByLabelText('到期前几个工作日提醒，0 是不提醒'), { target: { value: warnBefore } })
  fireEvent.change(dialog().getByLabelText('依据'), { target: { value: '某条例第二十一条' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存这一项' }))
  expect(await dialog().findByText(words)).toBeInTheDocument()
  expect(asked('ticket/changeSetting')).toHaveLength(0)
})

test('a size is read and typed in 兆 and kept in bytes', async () => {
  const value = { amount: 10 * 1024 * 1024, unit: null, warnBefore: null, source: '本产品默认' }
  const size = setting({
    ...{ group: 'upload', name: '受理材料最大', unitWords: '字节', least: 1, most: value.amount },
    ...{ current: value, default: value },
  })
  const { asked } = await show(size, true, { 'ticket/changeSetting': () => ({ version: 1, takesEffect: '' }) })
  expect(dialog().getByText('10 兆')).toBeInTheDocument()
  fireEvent.click(dialog().getByRole('button', { name: '改这一项' }))
  fireEvent.change(dialog().getByLabelText('多少兆，1 到 10'), { target: { value: '4' } })
  fireEvent.change(dialog().getByLabelText('依据'), { target: { value: '存储空间不够' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存这一项' }))
  await waitFor(() => expect(asked('ticket/changeSetting')[0]).toMatchObject({ amount: 4 * 1024 * 1024 }))
})

test('what is only wanted or not is chosen in words', async () => {
  const value = { amount: 1, unit: null, warnBefore: null, source: '本产品默认' }
  const review = setting({
    ...{ group: 'times', name: '受理要不要审核', least: 0, most: 1 },
    ...{ current: value, default: value },
  })
  const { asked } = await show(review, true, { 'ticket/changeSetting': () => ({ version: 1, takesEffect: '' }) })
  expect(dialog().getByText('要')).toBeInTheDocument()
  fireEvent.click(dialog().getByRole('button', { name: '改这一项' }))
  fireEvent.click(dialog().getByRole('radio', { name: '不要' }))
  fireEvent.change(dialog().getByLabelText('依据'), { target: { value: '部门没有法制机构' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存这一项' }))
  await waitFor(() => expect(asked('ticket/changeSetting')[0]).toMatchObject({ amount: 0 }))
})

test('the default comes back with its ground', async () => {
  const { asked } = await show(changed, true, { 'ticket/resetSetting': () => ({ version: 2, takesEffect: '' }) })
  fireEvent.click(dialog().getByRole('button', { name: '恢复成5 个工作日' }))
  fireEvent.change(dialog().getByLabelText('依据'), { target: { value: '某条例已经废止' } })
  fireEvent.click(dialog().getByRole('button', { name: '恢复默认' }))
  await waitFor(() => expect(asked('ticket/resetSetting')[0]).toMatchObject({ version: 1, source: '某条例已经废止' }))
})

test('a ticket shows every clock with its pauses and their cause; a year not published is said to be provisional', async () => {
  const past = { stoppedAt: null, escalationLevel: 0, pauses: [] }
  const pauses = [{ from: '2026-11-12T02:00:00.000Z', until: '2026-11-16T02:00:00.000Z', cause: 'moreFromReporter' }]
  const clockHistory = [
    { ...clock('accept', { state: 'stopped', isLate: true }), ...past, stoppedAt: '2026-11-12T02:00:00.000Z' },
    { ...clock('total', { unit: 'calendarDay', amount: 30, isProvisional: true }), ...past, pauses },
  ]
  serve({ 'ticket/officeShow': () => officeTicket({ clockHistory }) })
  render(<OfficeTicket ticketId="x" />)
  fireEvent.click(await screen.findByRole('button', { name: '看全部期限的经过，2 个' }))
  expect(dialog().getByText('受理·超期')).toBeInTheDocument()
  expect(dialog().getByText(/暂停，.*接着算：等反映人补充/)).toBeInTheDocument()
  expect(dialog().getByText(/暂定/)).toBeInTheDocument()
})
