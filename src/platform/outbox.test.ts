import { act } from '@testing-library/react'
import { lost, Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { isDraftKept, putDraft } from './draft'
import { network } from './network'
import { type Outgoing, outbox, watchOutbox } from './outbox'
import { entries } from './outboxEntries'

const outgoing = (id: string, more: Partial<Outgoing> = {}): Omit<Outgoing, 'state' | 'putAt'> => ({
  id,
  command: 'rating',
  about: 'i1',
  label: '市场监督管理局',
  input: { inspectionId: 'i1', facts: {}, stars: { overall: 4 } },
  photos: [],
  form: { page: '/pkg-reporter/rating/index', params: { id: 'i1' }, draftKey: 'rating.i1', fields: { comment: '好' } },
  ...more,
})
const goOnline = (isOnline: boolean) => act(() => void dispatchEvent(new Event(isOnline ? 'online' : 'offline')))
const settled = () => act(() => outbox.send())
const states = () => entries.read().map(({ id, state }) => [id, state])

beforeAll(watchOutbox)
beforeEach(async () => {
  await settled()
  localStorage.clear()
  signIn('enterpriseUser')
  goOnline(false)
})
afterEach(() => goOnline(true))

test('what is put away without a network is sent once when it returns, under the id it was made with', async () => {
  const { asked } = serve({ 'rating/submit': () => ({ ratedAt: '2026-11-20T02:00:00.000Z' }) })
  act(() => void outbox.put(outgoing('a')))
  await settled()
  expect(asked('rating/submit')).toHaveLength(0)
  expect(states()).toEqual([['a', 'waiting']])
  goOnline(true)
  await settled()
  goOnline(false)
  goOnline(true)
  await settled()
  expect(asked('rating/submit').map(({ clientId }) => clientId)).toEqual(['a'])
  expect(states()).toEqual([['a', 'sent']])
})

test('an answer that got lost keeps it waiting, and it goes again under the same id', async () => {
  let tries = 0
  const { asked } = serve({ 'rating/submit': () => (++tries <= 3 ? lost : {}) })
  act(() => void outbox.put(outgoing('b')))
  goOnline(true)
  await settled()
  expect(states()).toEqual([['b', 'waiting']])
  await settled()
  expect(states()).toEqual([['b', 'sent']])
  expect(new Set(asked('rating/submit').map(({ clientId }) => clientId))).toEqual(new Set(['b']))
}, 15_000)

test('what was being sent when the app was closed is sent again', async () => {
  const { asked } = serve({ 'rating/submit': () => ({}) })
  act(() => void outbox.put(outgoing('c')))
  act(() => void entries.change('c', { state: 'sending' }))
  goOnline(true)
  await settled()
  expect(asked('rating/submit')).toHaveLength(1)
})

test('a refusal keeps the words and says why; nothing behind it is held up', async () => {
  const { asked } = serve({
    'rating/submit': ({ clientId }) => (clientId === 'd' ? new Refusal('RATING_CLOSED', 422, '评价时间已过。') : {}),
  })
  act(() => void outbox.put(outgoing('d')))
  act(() => void outbox.put(outgoing('e')))
  goOnline(true)
  await settled()
  expect(states()).toEqual([
    ['d', 'refused'],
    ['e', 'sent'],
  ])
  expect(entries.read()[0]).toMatchObject({ problem: '评价时间已过。', form: { fields: { comment: '好' } } })
  await settled()
  expect(asked('rating/submit')).toHaveLength(2)
})

test('a rating that had arrived before counts as sent', async () => {
  serve({ 'rating/submit': () => new Refusal('ALREADY_RATED', 409, '已经评价过了。') })
  act(() => void outbox.put(outgoing('f')))
  goOnline(true)
  await settled()
  expect(states()).toEqual([['f', 'sent']])
})

test('another person never sees or sends it; it goes when its own role is back', async () => {
  const { asked } = serve({ 'rating/submit': () => ({}) })
  act(() => void outbox.put(outgoing('g')))
  signIn('specialSupervisor')
  goOnline(true)
  await settled()
  expect(states()).toEqual([])
  expect(asked('rating/submit')).toHaveLength(0)
  signIn('enterpriseUser')
  await settled()
  expect(asked('rating/submit')).toHaveLength(1)
})

test('taken back, its words stand in its form; words that stand there already are not overwritten', () => {
  act(() => void outbox.put(outgoing('h')))
  const [entry] = entries.read()
  if (!entry) throw new Error('nothing was kept')
  act(() => void putDraft('rating.i1', { comment: '别的' }, 'other'))
  expect(outbox.takeBack(entry)).toBe(false)
  expect(states()).toEqual([['h', 'waiting']])
  localStorage.removeItem('mashangdu.draft.as-enterpriseUser.rating.i1')
  act(() => void outbox.takeBack(entry))
  expect(isDraftKept('rating.i1')).toBe(true)
  expect(states()).toEqual([])
})

test('nothing is promised when the device has no room', () => {
  expect(network.isOnline()).toBe(false)
  const room = jest.spyOn(entries, 'add').mockReturnValue(false)
  expect(outbox.put(outgoing('i'))).toBe(false)
  room.mockRestore()
})
