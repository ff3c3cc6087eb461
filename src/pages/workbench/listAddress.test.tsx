import { act, render, screen } from '@testing-library/react'
import { inspectionFilter } from '@/features/inspection/lists/InspectionList'
import { ownFilter } from '@/features/ticket/OwnTickets'
import { firstFilter, queueFilter } from '@/features/ticket/queueFilter'
import { signIn } from '@/features/ticket/server.fixture'
import { readLists, useListAddress, withListsOf, withoutLists } from '@/platform/listAddress'
import { recordsPart } from '../recordsPart'
import { deskLists, ownLists } from './deskLists.h5'

const page = '/pages/records/index'
const open = (hash: string) => window.history.replaceState({ idx: 1 }, '', hash)
const List = () => {
  useListAddress(page, deskLists)
  return <p>{queueFilter.use().search}</p>
}
const OwnLists = () => {
  useListAddress(page, ownLists)
  return null
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

test('of one’s own lists the address says the part, so that reload shows the same, and never what was looked for', () => {
  const { unmount } = render(<OwnLists />)
  act(() => {
    ownFilter.set({ chosen: 'closed', search: '鸮金丝' })
    inspectionFilter.set({ only: 'toRate', search: '鸮金丝' })
    recordsPart.set('tickets')
  })
  const address = window.location.hash
  expect(decodeURIComponent(address)).not.toContain('鸮')
  unmount()
  act(() => {
    ownFilter.set({ search: '' })
    inspectionFilter.set({ only: 'all', search: '' })
    recordsPart.set(undefined)
  })
  open(address)
  act(() => readLists(ownLists))
  expect(ownFilter.get()).toEqual({ chosen: 'closed', search: '' })
  expect(inspectionFilter.get()).toEqual({ only: 'toRate', search: '' })
  expect(recordsPart.get()).toBe('tickets')
})
