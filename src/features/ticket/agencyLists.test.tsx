import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AgencyLetters } from './AgencyLetters'
import { AgencyRequests } from './AgencyRequests'
import { clock, letter, serve, signIn } from './server.fixture'

const page = (items: unknown[], nextCursor: string | null = null) => ({ items, nextCursor })
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => signIn('agencyHandler'))

const request = (requestId: string) => ({
  requestId,
  number: 'YT-2026-04417',
  category: 'frequency',
  state: 'open',
  summary: `摘要${requestId}`,
  askedAt: '2026-11-20T02:00:00.000Z',
  clock: null,
  escalationLevel: 0,
})

test('how many requests wait for the agency stands on their part, whichever is shown', async () => {
  const { asked } = serve({
    'ticket/agencyInbox': ({ only }) => (only === 'open' ? page([request('甲'), request('乙')]) : page([])),
  })
  render(<AgencyRequests />)
  await waitFor(() => expect(tabs()).toEqual(['待说明 2', '已说明', '全部']))
  fireEvent.click(screen.getByRole('tab', { name: '已说明' }))
  expect(await screen.findByText('还没有说明过的事项')).toBeInTheDocument()
  expect(tabs()).toEqual(['待说明 2', '已说明', '全部'])
  expect(asked('ticket/agencyInbox')).toHaveLength(2)
  await press('看待说明的')
  expect(await screen.findByText('摘要甲')).toBeInTheDocument()
})

test('a list that goes on has at least so many', async () => {
  serve({ 'ticket/agencyInbox': () => page([request('甲')], 'next') })
  render(<AgencyRequests />)
  await waitFor(() => expect(tabs()[0]).toBe('待说明 1+'))
})

test('where no request waits, those that were answered are one press away', async () => {
  const { asked } = serve({ 'ticket/agencyInbox': () => page([]) })
  render(<AgencyRequests />)
  expect(await screen.findByText('没有待说明的事项')).toBeInTheDocument()
  expect(tabs()[0]).toBe('待说明')
  await press('看已说明的')
  await waitFor(() => expect(asked('ticket/agencyInbox').at(-1)).toMatchObject({ only: 'answered' }))
})

test('where no letter is to be followed, all letters are one press away; without any, no way leads in a circle', async () => {
  serve({ 'ticket/agencyLetters': () => page([]) })
  render(<AgencyLetters />)
  expect(await screen.findByText('没有要整改的监督文书')).toBeInTheDocument()
  await press('看全部文书')
  expect(await screen.findByText('还没有收到监督文书')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '看全部文书' })).not.toBeInTheDocument()
})

test('a letter in the list says in one word how it stands, as its page does', async () => {
  const row = (title: string, more: object) => ({ ...letter(), letterId: title, title, ...more })
  const rows = [
    row('发来的', { isReported: false, clock: clock('rectify') }),
    row('报告了的', { isReported: true, clock: null }),
  ]
  serve({ 'ticket/agencyLetters': () => page(rows) })
  render(<AgencyLetters />)
  const seen = async (name: RegExp) => (await screen.findByRole('button', { name })).textContent
  expect(await seen(/^发来的/)).toContain('已发出')
  expect(await seen(/^报告了的/)).toMatch(/^(?!.*已发出).*已报告，等核查/)
})
