import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queue } from './Queue'
import { firstFilter, queueFilter } from './queueFilter'
import { clock, queueRow as row, serve, signIn } from './server.fixture'

const counters = () => ({
  states: [
    { state: 'submitted', count: 4 },
    { state: 'awaitingAgency', count: 2 },
    { state: 'replied', count: 1 },
  ],
  overdue: 0,
  dueSoon: 0,
})

beforeEach(() => {
  signIn('judicialOfficeClerk')
  act(() => queueFilter.set(firstFilter))
})

test('paused tickets stand below under their own heading, and no clock runs beside them', async () => {
  const items = [row('甲'), row('乙', { state: 'awaitingReporter', clock: clock('supplement') })]
  serve({ 'ticket/queue': () => ({ items, nextCursor: null }), 'ticket/counters': counters })
  render(<Queue />)
  expect(await screen.findByText('已暂停 1 件，不计时')).toBeInTheDocument()
  expect(screen.getByText('已暂停：等反映人补充')).toBeInTheDocument()
  expect(screen.getByText('剩 4 个工作日')).toBeInTheDocument()
})

test('of 等我办, what waits for a colleague stands below under its own heading and is not counted; elsewhere by deadline', async () => {
  const waits = { text: '等科长核查', isOwn: false }
  const items = [row('同事的', { waits }), row('自己的'), row('停着的', { state: 'awaitingReporter' })]
  serve({ 'ticket/queue': () => ({ items, nextCursor: null }), 'ticket/counters': counters })
  const { container } = render(<Queue />)
  const order = () => container.textContent?.match(/同事的|自己的|停着的|等同事办 1 件|已暂停 1 件/g)
  await screen.findByText('自己的')
  expect(order()).toEqual(['自己的', '等同事办 1 件', '同事的', '已暂停 1 件', '停着的'])
  expect(screen.getByRole('tab', { name: /^等我办/ })).toHaveTextContent('等我办 2')
  fireEvent.click(screen.getByRole('tab', { name: /^全部在办/ }))
  await waitFor(() => expect(order()).toEqual(['同事的', '自己的', '已暂停 1 件', '停着的']))
})

test('where all that is known waits for a colleague, nothing is counted as one’s own', async () => {
  const waits = { text: '等科长核查', isOwn: false }
  serve({ 'ticket/queue': () => ({ items: [row('甲', { waits })], nextCursor: 'more' }), 'ticket/counters': counters })
  render(<Queue />)
  expect(await screen.findByText('等同事办 1 件')).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: /^等我办/ })).toHaveTextContent(/^等我办$/)
})

test('beside what waits for an office stand only states that can wait for it', async () => {
  serve({ 'ticket/queue': () => ({ items: [row('甲')], nextCursor: null }), 'ticket/counters': counters })
  render(<Queue />)
  await screen.findByRole('radio', { name: '待受理' })
  expect(screen.queryByRole('radio', { name: /等部门说明/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('tab', { name: /^全部在办/ }))
  fireEvent.click(await screen.findByRole('button', { name: '按状态看' }))
  expect(await screen.findByRole('radio', { name: '等部门说明 2' })).toBeInTheDocument()
})

test('many states stand behind one press and leave the list in sight; the chosen one stays seen', async () => {
  serve({ 'ticket/queue': () => ({ items: [row('甲')], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, only: 'open' }))
  render(<Queue />)
  const more = await screen.findByRole('button', { name: '按状态看' })
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['全部'])
  fireEvent.click(more)
  expect(more).toHaveTextContent('收起状态')
  fireEvent.click(screen.getByRole('radio', { name: '等部门说明 2' }))
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['全部', '等部门说明 2'])
  expect(screen.getByRole('radio', { name: '等部门说明 2' })).toHaveAttribute('aria-checked', 'true')
})

test('what is chosen stands first, beside what opens the states', async () => {
  serve({ 'ticket/queue': () => ({ items: [row('甲')], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, only: 'open' }))
  render(<Queue />)
  await screen.findByRole('button', { name: '按状态看' })
  const chips = [...document.querySelectorAll('.chip')].map(({ textContent }) => textContent)
  expect(chips).toEqual(['全部', '按状态看', '我经手的'])
})

test('a state and a search narrow the list at the server', async () => {
  const { asked } = serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  render(<Queue />)
  fireEvent.click(await screen.findByRole('radio', { name: '待受理' }))
  fireEvent.change(screen.getByLabelText('搜编号、企业、部门、标题'), { target: { value: ' 04417 ' } })
  await waitFor(() =>
    expect(asked('ticket/queue').at(-1)).toMatchObject({ only: 'waiting', state: 'submitted', search: '04417' }),
  )
})

test('while a search is being cleared nothing is said to be empty but what was searched', async () => {
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, search: '灭火器' }))
  render(<Queue />)
  expect(await screen.findByText('没有找到“灭火器”')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('搜编号、企业、部门、标题'), { target: { value: '' } })
  expect(screen.getByText('没有找到“灭火器”')).toBeInTheDocument()
  expect(screen.queryByText('没有等你办的')).not.toBeInTheDocument()
})

test('a search that found nothing leads to the same words in another part, without the conditions of this one', async () => {
  signIn('bureauReviewer')
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  const narrow = { ...firstFilter, search: '灭火器', state: 'submitted', isMine: true, isOverdue: true } as const
  act(() => queueFilter.set(narrow))
  render(<Queue />)
  fireEvent.click(await screen.findByRole('button', { name: '到“已办结”里找' }))
  expect(queueFilter.get()).toEqual({ ...firstFilter, only: 'closed', search: '灭火器' })
  // What is due to be looked back at was closed, and is found there.
  expect(screen.queryByRole('button', { name: /回头看.*里找/ })).not.toBeInTheDocument()
})

test('clearing the search keeps the conditions that were chosen', async () => {
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, search: '灭火器', state: 'submitted', isMine: true }))
  render(<Queue />)
  fireEvent.click(await screen.findByRole('button', { name: '不搜了，看全部' }))
  expect(queueFilter.get()).toEqual({ ...firstFilter, search: '', state: 'submitted', isMine: true })
})

test('paper names a filter only while it is on', async () => {
  serve({
    'ticket/queue': () => ({ items: [row('甲')], nextCursor: null }),
    'ticket/counters': counters,
    'ticket/views': () => ({ views: [] }),
  })
  const { container } = render(<Queue />)
  const onPaper = () => [...container.querySelectorAll('.only-paper')].map(({ textContent }) => textContent)
  await screen.findByText('甲')
  expect(onPaper()).toEqual(['工单的范围：等我办', '共 1 条'])
  // What can be pressed is kept from paper as one group (print.scss).
  expect(screen.getByRole('button', { name: '我经手的' }).closest('.chip-rows')).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '我经手的' }))
  await screen.findByText('甲')
  expect(onPaper()).toEqual(['工单的范围：等我办', '只列我经手的', '共 1 条'])
})

test('an empty queue says what will come, and leads to everything in hand', async () => {
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  render(<Queue />)
  expect(await screen.findByText('没有等你办的')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看全部在办' }))
  expect(queueFilter.get().only).toBe('open')
  expect(await screen.findByText('没有在办的工单')).toBeInTheDocument()
})

test.each([
  ['open', '没有在办的工单', '看已办结', 'closed'],
  ['closed', '还没有办结的工单', '看全部在办', 'open'],
  ['lookBack', '没有到期要回头看的', '看已办结', 'closed'],
] as const)('an empty list of %s says so and leads on', async (only, title, way, next) => {
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, only }))
  render(<Queue />)
  expect(await screen.findByText(title)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: way }))
  expect(queueFilter.get()).toEqual({ ...firstFilter, only: next })
})

test('where conditions leave nothing, one press takes them away and keeps the part', async () => {
  serve({ 'ticket/queue': () => ({ items: [], nextCursor: null }), 'ticket/counters': counters })
  act(() => queueFilter.set({ ...firstFilter, only: 'open', state: 'verifying', isMine: true }))
  render(<Queue />)
  expect(await screen.findByText('没有符合条件的工单')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看全部' }))
  expect(queueFilter.get()).toEqual({ ...firstFilter, only: 'open' })
})

describe('how many lie in each part', () => {
  const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)
  const show = (more: object, nextCursor: string | null = null) => {
    serve({
      'ticket/queue': () => ({ items: [row('甲'), row('乙')], nextCursor }),
      'ticket/counters': () => ({ ...counters(), lookBacks: 0, mostLookBacks: 100, ...more }),
      'ticket/views': () => ({ views: [] }),
    })
    render(<Queue />)
  }

  test('stands behind its words; of what is closed there are ever more, and no number is said', async () => {
    show({ states: [...counters().states, { state: 'closed', count: 90 }] })
    await waitFor(() => expect(tabs()).toEqual(['等我办 2', '全部在办 7', '已办结']))
  })

  test('a list that goes on, and a count that the server breaks off, are more than the number', async () => {
    signIn('bureauReviewer')
    show({ lookBacks: 100 }, 'next')
    await waitFor(() => expect(tabs()).toEqual(['等我办 2+', '全部在办 7', '已办结', '回头看 100+']))
  })

  test('is not said beside one’s own alone: the numbers are the unit’s', async () => {
    act(() => queueFilter.set({ ...firstFilter, isMine: true }))
    show({})
    await screen.findAllByText('甲')
    expect(tabs()).toEqual(['等我办', '全部在办', '已办结'])
  })
})

describe('超期', () => {
  const late = [{ state: 'submitted', count: 4, overdue: 3 }]
  const show = (more: object) => {
    const server = serve({
      'ticket/queue': () => ({ items: [row('甲')], nextCursor: null }),
      'ticket/counters': () => ({ ...counters(), ...more }),
      'ticket/views': () => ({ views: [] }),
    })
    render(<Queue />)
    return server
  }
  const chip = () => screen.findByRole('button', { name: /^超期/ })

  test('narrows the list at the server to what is over its day, and again to all', async () => {
    const { asked } = show({ states: late, overdue: 1 })
    expect(await chip()).toHaveTextContent('超期 1')
    fireEvent.click(await chip())
    await waitFor(() => expect(asked('ticket/queue').at(-1)).toMatchObject({ only: 'waiting', isOverdue: true }))
    expect(await chip()).toHaveAttribute('aria-pressed', 'true')
    fireEvent.click(await chip())
    expect(queueFilter.get()).toEqual(firstFilter)
  })

  test('where the server breaks off its count, it is more than the number', async () => {
    show({ states: [{ state: 'submitted', count: 700, overdue: 500 }], mostDue: 500, overdue: 100, mostOverdue: 100 })
    expect(await chip()).toHaveTextContent('超期 100+')
    fireEvent.click(screen.getByRole('tab', { name: /^全部在办/ }))
    await waitFor(async () => expect(await chip()).toHaveTextContent('超期 500+'))
  })

  test('counts all that is in hand beside all that is in hand, and does not go along to what is closed', async () => {
    act(() => queueFilter.set({ ...firstFilter, only: 'open', isOverdue: true }))
    show({ states: late, overdue: 1 })
    expect(await chip()).toHaveTextContent('超期 3')
    fireEvent.click(screen.getByRole('tab', { name: '已办结' }))
    expect(queueFilter.get()).toEqual({ ...firstFilter, only: 'closed' })
    expect(screen.queryByRole('button', { name: /^超期/ })).not.toBeInTheDocument()
  })

  test('is not offered where nothing is late', async () => {
    show({})
    await screen.findByRole('button', { name: '我经手的' })
    expect(screen.queryByRole('button', { name: /^超期/ })).not.toBeInTheDocument()
  })
})
