import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { firstFilter, queueFilter } from '../queueFilter'
import { serve, signIn } from '../server.fixture'
import { Views } from './Views'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const view = {
  viewId: '018f0000-0000-7000-8000-0000000000c1',
  name: '核查中的',
  filter: { only: 'open', state: 'verifying', search: '面馆' },
}
beforeEach(() => {
  signIn('judicialOfficeClerk')
  act(() => queueFilter.set(firstFilter))
})

test('a view opens the queue as it was saved', async () => {
  serve({ 'ticket/views': () => ({ views: [view], most: 20 }) })
  render(<Views />)
  fireEvent.click(await screen.findByRole('button', { name: /^核查中的/ }))
  expect(queueFilter.get()).toEqual({ only: 'open', state: 'verifying', search: '面馆' })
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/records/index' })
})

test('what the queue shows now is saved under a name', async () => {
  act(() => queueFilter.set({ only: 'closed', search: ' 消防 ' }))
  const { asked } = serve({
    'ticket/views': () => ({ views: [], most: 20 }),
    'ticket/saveView': () => ({ viewId: view.viewId }),
  })
  render(<Views />)
  expect(await screen.findByText('已办结·搜“消防”')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '存下现在的筛选' }))
  expect(screen.getByText('请起个名字')).toBeInTheDocument()
  expect(asked('ticket/saveView')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('起个名字'), { target: { value: '消防的' } })
  fireEvent.click(screen.getByRole('button', { name: '存下现在的筛选' }))
  await waitFor(() =>
    expect(asked('ticket/saveView')[0]).toMatchObject({
      name: '消防的',
      filter: { only: 'closed', state: null, search: '消防' },
    }),
  )
})

test('a view is taken away', async () => {
  const { asked } = serve({
    'ticket/views': () => ({ views: [view], most: 20 }),
    'ticket/removeView': () => ({ viewId: view.viewId }),
  })
  render(<Views />)
  fireEvent.click(await screen.findByRole('button', { name: '删掉“核查中的”' }))
  await waitFor(() => expect(asked('ticket/removeView')[0]).toMatchObject({ viewId: view.viewId }))
})
