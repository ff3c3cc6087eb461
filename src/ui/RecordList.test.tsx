import { fireEvent, render, screen } from '@testing-library/react'
import { useListPlace } from '@/platform/listPlace'
import { View } from './elements'
import { type Paged, RecordList } from './RecordList'

jest.mock('@/platform/listPlace', () => ({ useListPlace: jest.fn() }))

const list = (more: Partial<Paged<string>> = {}): Paged<string> => ({
  queryKey: ['ticket', 'queue'],
  data: { count: 2 },
  items: ['甲', '乙'],
  hasMore: false,
  updatedAt: Date.parse('2020-11-20T02:05:00.000Z'),
  isPending: false,
  isFetching: false,
  loadMore: jest.fn(async () => undefined),
  refetch: jest.fn(async () => undefined),
  ...more,
})
const show = (shown: Paged<string>) =>
  render(
    <RecordList list={shown} empty={<View>这里还没有</View>}>
      {(items) => items.map((item) => <View key={item}>{item}</View>)}
    </RecordList>,
  )

test('a list that loads shows its shape at once', () => {
  const { container } = show(list({ data: undefined, items: [], isPending: true }))
  expect(container.querySelector('.skeleton')).not.toBeNull()
})

test('a failure keeps what was shown, says since when, and offers another try', () => {
  const failed = list({ error: { code: 'OFFLINE', message: '没有网络' } })
  show(failed)
  expect(screen.getByText('甲')).toBeInTheDocument()
  expect(screen.getByText('下面是 2020年11月20日 10:05 存下的内容。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(failed.refetch).toHaveBeenCalled()
})

test('without anything to show a failure fills the page; signed out, it leads to the sign-in', () => {
  const { unmount } = show(list({ data: undefined, items: [], error: { code: 'INTERNAL', message: '服务正在恢复' } }))
  expect(screen.getByText('服务正在恢复')).toBeInTheDocument()
  unmount()
  show(list({ data: undefined, items: [], error: { code: 'NOT_SIGNED_IN', message: '' } }))
  expect(screen.getByRole('button', { name: '去登录' })).toBeInTheDocument()
})

test('more can be asked for, the end is said, and the list can be refreshed', () => {
  const long = list({ hasMore: true })
  const { unmount } = show(long)
  fireEvent.click(screen.getByRole('button', { name: '看更多' }))
  expect(long.loadMore).toHaveBeenCalled()
  expect(screen.queryByText('都在这里了')).not.toBeInTheDocument()
  unmount()
  const ended = list()
  show(ended)
  expect(screen.getByText('都在这里了')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '刷新' }))
  expect(ended.refetch).toHaveBeenCalled()
})

test('an empty list shows what belongs here, and no end', () => {
  show(list({ items: [] }))
  expect(screen.getByText('这里还没有')).toBeInTheDocument()
  expect(screen.queryByText('都在这里了')).not.toBeInTheDocument()
})

test('a list goes back to its place once its rows are there', () => {
  const { rerender } = show(list({ data: undefined, items: [], isPending: true }))
  expect(useListPlace).toHaveBeenLastCalledWith(['ticket', 'queue'], undefined)
  rerender(
    <RecordList list={list()} empty={null}>
      {() => null}
    </RecordList>,
  )
  expect(useListPlace).toHaveBeenLastCalledWith(['ticket', 'queue'], 2)
})
