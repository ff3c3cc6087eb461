import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { firstFilter, queueFilter } from '../queueFilter'
import { queueRow, serve, signIn } from '../server.fixture'
import { Many } from './Many'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const rows = ['甲', '乙', '丙'].map((title, place) => queueRow(title, { version: place + 1 }))
const outcome = (ticketId: string, message: string | null = null) => ({
  ticketId,
  isDone: message === null,
  version: message === null ? 9 : null,
  state: message === null ? 'accepted' : null,
  code: message === null ? null : 'STALE',
  message,
})
const show = async (answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/queue': () => ({ items: rows, nextCursor: null }), ...answers })
  render(<Many />)
  await screen.findByRole('checkbox', { name: '甲' })
  return server
}
const mark = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: title }))

test('only what is marked is accepted, each at the version that was read, and who failed is named with why', async () => {
  signIn('judicialOfficeClerk')
  const { asked } = await show({
    'ticket/acceptMany': () => ({ done: 1, results: [outcome('甲'), outcome('丙', '别人刚刚办过这一件')] }),
  })
  mark('甲')
  mark('丙')
  expect(screen.getByRole('checkbox', { name: '甲' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: '乙' })).not.toBeChecked()
  fireEvent.click(screen.getByRole('button', { name: '受理这 2 件' }))
  expect(await screen.findByText('办好 1 件，共 2 件')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /丙.*别人刚刚办过这一件/ })).toBeInTheDocument()
  expect(asked('ticket/acceptMany')[0]).toMatchObject({
    tickets: [
      { ticketId: '甲', version: 1 },
      { ticketId: '丙', version: 3 },
    ],
  })
  expect(asked('ticket/queue')[0]).toMatchObject({ only: 'waiting', state: 'submitted' })
})

test('nothing can be done before something is marked', async () => {
  signIn('judicialOfficeClerk')
  const { asked } = await show()
  fireEvent.click(screen.getByRole('button', { name: '先选要办的' }))
  expect(asked('ticket/acceptMany')).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: '全选' }))
  expect(screen.getByRole('button', { name: '受理这 3 件' })).toBeInTheDocument()
})

test('an office is not offered to assign; a bureau needs an opinion for it', async () => {
  signIn('judicialOfficeClerk')
  await show()
  expect(screen.queryByRole('tab', { name: '研判交办' })).not.toBeInTheDocument()
})

test('a bureau assigns with one opinion', async () => {
  signIn('bureauHandler')
  const { asked } = await show({ 'ticket/assignMany': () => ({ done: 1, results: [outcome('乙')] }) })
  mark('乙')
  fireEvent.click(screen.getByRole('button', { name: '交办这 1 件' }))
  expect(await screen.findByText('请写研判意见，至少 5 个字')).toBeInTheDocument()
  expect(asked('ticket/assignMany')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('研判意见'), { target: { value: '属于频次问题' } })
  fireEvent.click(screen.getByRole('button', { name: '交办这 1 件' }))
  await waitFor(() => expect(asked('ticket/assignMany')[0]).toMatchObject({ triage: '属于频次问题' }))
  expect(await screen.findByText('都办好了。')).toBeInTheDocument()
})

test('where nothing waits, all that is in hand is one press away, whatever was looked for before', async () => {
  signIn('judicialOfficeClerk')
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }) })
  act(() => queueFilter.set({ ...firstFilter, only: 'closed', search: '罚款' }))
  render(<Many />)
  fireEvent.click(await screen.findByRole('button', { name: '看全部工单' }))
  expect(queueFilter.get()).toEqual({ ...firstFilter, only: 'open' })
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/records/index' })
})
