import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { clearQueries } from '@/platform/query'
import { Refusal, serve, signIn } from '../server.fixture'
import { ConcernCell } from './ConcernCell'
import { type Concern, Concerns } from './Concerns'

const concern = (more: Partial<Concern> = {}): Concern => ({
  concernId: '018f0000-0000-7000-8000-0000000000c1',
  kind: 'said',
  receiptNumber: 'YT-2026-00012',
  reach: 'sealed',
  raisedAt: '2026-12-25T02:00:00.000Z',
  handling: null,
  ...more,
})
const page = (items: Concern[], nextCursor: string | null = null) => ({ items, nextCursor })

beforeEach(() => {
  localStorage.clear()
  signIn('identityCustodian')
})

test('what waits is told by its number and whether it is sealed', async () => {
  serve({ 'ticket/concerns': () => page([concern(), concern({ concernId: 'c2', kind: 'visited', reach: 'named' })]) })
  render(<Concerns />)
  const [said, visited] = [
    await screen.findByRole('button', { name: /有人为难他/ }),
    screen.getByRole('button', { name: /去检查过/ }),
  ]
  expect(said).toHaveTextContent(/YT-2026-00012.*密封/)
  expect(visited).toHaveTextContent(/YT-2026-00012.*没有密封/)
})

test.each([
  ['said', 'sealed', '马上告诉分管领导', '你和分管领导都同意以后联系'],
  ['visited', 'named', '看这次检查和他反映的事有没有关系', '可以直接联系他'],
  ['said', 'unsigned', '马上告诉分管领导', '给他留话'],
] as const)(
  '%s and %s: opened, it says what to do, how he is reached, and never to ask the agency',
  async (kind, reach, step, way) => {
    serve({ 'ticket/concerns': () => page([concern({ kind, reach })]) })
    render(<Concerns />)
    fireEvent.click(await screen.findByRole('button', { name: /YT-2026-00012/ }))
    for (const words of [step, way, '不要去问被反映的部门'])
      expect(screen.getByText(new RegExp(words))).toBeInTheDocument()
  },
)

test('it is handled with a note, and not without one; then the list is asked anew', async () => {
  const { asked } = serve({
    'ticket/concerns': () => page([concern()]),
    'ticket/handleConcern': () => ({ handledAt: '2026-12-26T02:00:00.000Z' }),
  })
  render(<Concerns />)
  fireEvent.click(await screen.findByRole('button', { name: /一位反映人说有人为难他/ }))
  fireEvent.click(screen.getByRole('button', { name: '记下，告诉反映人' }))
  expect(screen.getByText('请写明做了什么，至少 5 个字')).toBeInTheDocument()
  expect(asked('ticket/handleConcern')).toEqual([])
  fireEvent.change(screen.getByLabelText('做了什么'), { target: { value: '当天告诉了分管领导。' } })
  fireEvent.click(screen.getByRole('button', { name: '记下，告诉反映人' }))
  await waitFor(() =>
    expect(asked('ticket/handleConcern')).toMatchObject([
      { concernId: concern().concernId, note: '当天告诉了分管领导。' },
    ]),
  )
  await waitFor(() => expect(asked('ticket/concerns').length).toBeGreaterThan(1))
})

test('what somebody else handled first is said', async () => {
  serve({
    'ticket/concerns': () => page([concern()]),
    'ticket/handleConcern': () => new Refusal('WRONG_STATE', 409, '这一条已经有人办了，请刷新看结果。'),
  })
  render(<Concerns />)
  fireEvent.click(await screen.findByRole('button', { name: /一位反映人说有人为难他/ }))
  fireEvent.change(screen.getByLabelText('做了什么'), { target: { value: '当天告诉了分管领导。' } })
  fireEvent.click(screen.getByRole('button', { name: '记下，告诉反映人' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('已经有人办了')
})

test('what was handled stays with who, when and what, and is not handled again', async () => {
  const handling = { at: '2026-12-26T02:00:00.000Z', by: '陶云', note: '已由分管领导联系。' }
  const { asked } = serve({ 'ticket/concerns': () => page([concern({ handling })]) })
  render(<Concerns />)
  fireEvent.click(await screen.findByRole('tab', { name: '办过的' }))
  expect(await screen.findByText('已由分管领导联系。')).toBeInTheDocument()
  expect(screen.getByText(/陶云·.*办了/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /一位反映人说有人为难他/ })).not.toBeInTheDocument()
  expect(asked('ticket/concerns')).toContainEqual({ only: 'handled' })
})

test('an empty list says what will stand there; one that cannot be read says so', async () => {
  serve({ 'ticket/concerns': () => page([]) })
  const { unmount } = render(<Concerns />)
  expect(await screen.findByText(/会列在这里/)).toBeInTheDocument()
  unmount()
  clearQueries()
  serve({ 'ticket/concerns': () => new Refusal('INTERNAL', 500, '系统出了点问题。') })
  render(<Concerns />)
  expect(await screen.findByText('系统出了点问题。')).toBeInTheDocument()
})

test('home says how many wait, or at least how many', async () => {
  const countOf = (count: number | string) => `${count} 件等办`
  serve({ 'ticket/concerns': () => page([concern()], 'more') })
  render(<ConcernCell title="有人为难" countOf={countOf} onPress={() => undefined} />)
  expect(await screen.findByText('1+ 件等办')).toBeInTheDocument()
})
