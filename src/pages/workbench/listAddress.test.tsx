import { act, render, screen } from '@testing-library/react'
import { firstFilter, queueFilter } from '@/features/ticket/queueFilter'
import { signIn } from '@/features/ticket/server.fixture'
import { readLists, useListAddress, withListsOf, withoutLists } from '@/platform/listAddress'
import { recordsPart } from '../recordsPart'
import { deskLists } from './deskLists.h5'

const page = '/pages/records/index'
const open = (hash: string) => window.history.replaceState({ idx: 1 }, '', hash)
const List = () => {
  useListAddress(page, deskLists)
  return <p>{queueFilter.use().search}</p>
}

beforeEach(() => {
  signIn('judicialOfficeClerk')
  act(() => {
    queueFilter.set(firstFilter)
    recordsPart.set(undefined)
  })
  open(`#${page}`)
})

test('what a list shows goes into its address, and an address sets a list: part, state, words', () => {
  const filter = { only: 'open', state: 'verifying', search: '老周 & 面馆', isMine: true, isOverdue: true } as const
  const { unmount } = render(<List />)
  act(() => {
    queueFilter.set(filter)
    recordsPart.set('letters')
  })
  const copied = window.location.hash
  unmount()
  act(() => queueFilter.set(firstFilter))
  act(() => recordsPart.set(undefined))
  open(copied)
  act(() => readLists(deskLists))
  expect(queueFilter.get()).toEqual(filter)
  expect(recordsPart.get()).toBe('letters')
})

test('where everything is as at first, the address stays bare; the chosen record stays in it', () => {
  open(`#${page}?id=a1`)
  render(<List />)
  expect(window.location.hash).toBe(`#${page}?id=a1`)
  act(() => queueFilter.set({ ...firstFilter, search: '老周' }))
  expect(window.location.hash).toContain('id=a1&list=')
  expect(withoutLists(window.location.hash)).toBe(`#${page}?id=a1`)
  act(() => queueFilter.set(firstFilter))
  expect(window.location.hash).toBe(`#${page}?id=a1`)
})

test('a page below writes nothing into the address of the one on top', () => {
  open('#/pages/home/index')
  render(<List />)
  act(() => queueFilter.set({ ...firstFilter, only: 'closed' }))
  expect(window.location.hash).toBe('#/pages/home/index')
})

test('an address that somebody typed changes the list that stands; one that makes no sense changes nothing', () => {
  render(<List />)
  const type = (words: string) => {
    window.history.replaceState(null, '', `#${page}?list=${encodeURIComponent(words)}`)
    act(() => void window.dispatchEvent(new Event('hashchange')))
  }
  type('queue.search=消防')
  expect(screen.getByText('消防')).toBeInTheDocument()
  type('queue.only=everything&queue.state=constructor')
  expect(queueFilter.get()).toEqual({ ...firstFilter, state: undefined })
  type('nothing.only=open&%E0%A4%A')
  expect(queueFilter.get()).toEqual({ ...firstFilter, state: undefined })
})

test('another record chosen beside the list keeps what the address says of the list', () => {
  const list = `#${page}?id=a1&list=queue.only%3Dopen`
  expect(withListsOf(list, `#${page}?id=b2`)).toBe(`#${page}?id=b2&list=queue.only%3Dopen`)
  expect(withListsOf(`#${page}?id=a1`, `#${page}?id=b2`)).toBe(`#${page}?id=b2`)
})
