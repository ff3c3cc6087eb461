import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import type { Role } from '@/contracts/roles'
import { firstWish } from '@/features/ticket/firstWaiting'
import { firstFilter, queueFilter } from '@/features/ticket/queueFilter'
import { queueRow, serve, signIn } from '@/features/ticket/server.fixture'
import { session } from '@/platform/session'
import { setParams } from '../../../config/jest/taro'
import { StaffDesk } from './StaffDesk'

const page = '/pkg-office/ticket/index'
const answers = {
  'ticket/queue': () => ({ items: [queueRow('甲'), queueRow('乙')], nextCursor: null }),
  'ticket/counters': () => ({ states: [{ state: 'accepted', count: 5 }], overdue: 0, dueSoon: 0 }),
  'notice/unread': () => ({ count: 0 }),
  'inspection/stream': () => ({ items: [], nextCursor: null }),
}

/** Draws the window as wide as this, px. */
let draw: (width: number) => void
function openWindow(width: number) {
  let now = width
  const listeners = new Set<() => void>()
  window.matchMedia = ((query: string) => ({
    get matches() {
      return now >= Number(/\d+/.exec(query)?.[0])
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  })) as unknown as typeof window.matchMedia
  draw = (next) =>
    act(() => {
      now = next
      for (const listener of [...listeners]) listener()
    })
}

const Words = ({ id }: { id: string }) => {
  const [words, setWords] = useState('')
  return (
    <>
      <h2 className="title">{`工单 ${id}`}</h2>
      <input aria-label="理由" value={words} onChange={({ target }) => setWords(target.value)} />
    </>
  )
}
const show = (width: number, role: Role = 'judicialOfficeClerk') => {
  signIn(role)
  openWindow(width)
  setParams({ id: '甲' })
  serve(answers)
  return render(
    <StaffDesk place="records" page={page}>
      {(id) => <Words key="same" id={id} />}
    </StaffDesk>,
  )
}
const menu = () => within(screen.getByRole('navigation', { name: '主导航' }))

beforeEach(() => act(() => queueFilter.set(firstFilter)))

test('only those who work in an office get the workbench', () => {
  for (const role of ['enterpriseUser', 'inspector', 'liaisonPointUser'] as const) {
    const { unmount } = show(1280, role)
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
    expect(screen.getByText('工单 甲')).toBeInTheDocument()
    unmount()
  }
  for (const role of [
    'judicialOfficeHead',
    'bureauLeader',
    'agencyReviewer',
    'disciplineOfficer',
    'governmentApprover',
    'auditor',
    'identityCustodian',
    'systemAdmin',
  ] as const) {
    const { unmount } = show(1280, role)
    expect(screen.getByRole('navigation')).toBeInTheDocument()
    unmount()
  }
})

test('who only verifies, guards or runs has the menu without any list', () => {
  for (const role of ['auditor', 'identityCustodian', 'systemAdmin'] as const) {
    const { unmount } = show(1280, role)
    expect(
      menu()
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['首页', '消息', '我的'])
    expect(screen.queryByRole('region', { name: '列表' })).not.toBeInTheDocument()
    unmount()
  }
})

test('below 960 px the page stays as it is', () => {
  show(959)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '列表' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '打印' })).not.toBeInTheDocument()
})

test('on a phone, too, the address says which part of the list is shown, beside a record as well', () => {
  window.history.replaceState({ idx: 1 }, '', `#${page}?id=x`)
  show(390)
  act(() => queueFilter.set({ ...firstFilter, only: 'closed' }))
  expect(decodeURIComponent(window.location.hash)).toBe(`#${page}?id=x&list=queue.only=closed`)
})

test('another row takes the place of the record, the address says which, and no page is opened', async () => {
  show(1280)
  fireEvent.click(await screen.findByRole('button', { name: /^乙/ }))
  expect(screen.getByText('工单 乙')).toBeInTheDocument()
  expect(window.location.hash).toBe(`#${page}?id=${encodeURIComponent('乙')}`)
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('whoever opens a row with the keyboard goes on at the heading of the record, and up and down still move in the list', async () => {
  show(1280)
  const row = await screen.findByRole('button', { name: /^乙/ })
  row.focus()
  fireEvent.keyDown(row, { key: 'Enter' })
  fireEvent.click(row)
  await waitFor(() => expect(screen.getByRole('heading', { name: '工单 乙' })).toHaveFocus())
  fireEvent.keyDown(screen.getByRole('heading', { name: '工单 乙' }), { key: 'ArrowUp' })
  expect(screen.getByRole('button', { name: /^甲/ })).toHaveFocus()
})

test('whoever opens a row with the mouse keeps the place in the list', async () => {
  show(1280)
  const row = await screen.findByRole('button', { name: /^乙/ })
  row.focus()
  fireEvent.keyDown(row, { key: 'Enter' })
  fireEvent.pointerDown(row)
  fireEvent.click(row)
  expect(await screen.findByRole('heading', { name: '工单 乙' })).not.toHaveFocus()
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
  expect(row).toHaveFocus()
})

test('what was typed outlives drawing the window narrower and wider', () => {
  show(1280)
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '写了一半' } })
  draw(700)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  expect(screen.getByLabelText('理由')).toHaveValue('写了一半')
  draw(1280)
  expect(screen.getByLabelText('理由')).toHaveValue('写了一半')
})

test('the menu names the parts of the queue with what waits and what is open, and leads there', async () => {
  show(1280)
  expect(await menu().findByRole('button', { name: '等我办，2 件' })).toHaveAttribute('aria-current', 'page')
  fireEvent.click(await screen.findByRole('button', { name: '全部在办，5 件' }))
  expect(queueFilter.get().only).toBe('open')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/records/index' })
})

test('beside pages without the queue what waits is asked for once, and never by who has no queue', async () => {
  const menuAt = (place: 'inbox' | 'me') => render(<StaffDesk place={place}>{() => null}</StaffDesk>)
  openWindow(1280)
  const { asked } = serve(answers)
  signIn('agencyReviewer')
  menuAt('inbox').unmount()
  expect(asked('ticket/queue')).toEqual([])
  signIn('judicialOfficeClerk')
  const { unmount } = menuAt('inbox')
  await screen.findByRole('button', { name: '等我办，2 件' })
  unmount()
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 30_000)
  menuAt('me')
  expect(await screen.findByRole('button', { name: '等我办，2 件' })).toBeInTheDocument()
  expect(asked('ticket/queue')).toHaveLength(1)
  later.mockRestore()
})

test.each([
  ['register', '登记线索'],
  ['ledger', '登记台账'],
] as const)('in %s the menu marks this way alone, not 首页', (place, words) => {
  signIn('judicialOfficeClerk')
  openWindow(1280)
  serve(answers)
  render(<StaffDesk place={place}>{() => null}</StaffDesk>)
  const current = menu().getAllByRole('button', { current: 'page' })
  expect(current.map(({ textContent }) => textContent)).toEqual([words])
})

test('a discipline officer has inspections and reports in the menu, and no queue', () => {
  show(1280, 'disciplineOfficer')
  expect(menu().getByRole('button', { name: '反映' })).toBeInTheDocument()
  expect(menu().queryByRole('button', { name: /^等我办/ })).not.toBeInTheDocument()
})

test('a record can be printed', () => {
  window.print = jest.fn()
  show(1280)
  fireEvent.click(screen.getByRole('button', { name: '打印' }))
  expect(window.print).toHaveBeenCalledTimes(1)
})

test('a list is printed with its office, its name, what was filtered, when and by whom', async () => {
  signIn('judicialOfficeClerk')
  openWindow(1280)
  const me = { name: '林晓', phoneMasked: null, assignments: [], unread: 0, isDemo: false }
  const active = { ...session.get()?.active, unit: '柳溪司法所' }
  serve({ ...answers, 'identity/me': () => ({ ...me, active }) })
  act(() => queueFilter.set({ ...firstFilter, only: 'open', state: 'accepted', search: '罚款' }))
  const { container } = render(<StaffDesk place="records">{() => null}</StaffDesk>)
  await screen.findByRole('button', { name: /^甲/ })
  await screen.findByText(/林晓打印$/)
  expect(menu().getByText('柳溪司法所')).toBeInTheDocument()
  expect(menu().getByText('林晓')).toBeInTheDocument()
  const paper = [...container.querySelectorAll('.only-paper')].map((words) => words.textContent)
  expect(paper).toEqual([
    expect.stringMatching(/^柳溪司法所 工单\d{4}年\d+月\d+日 星期. \d\d:\d\d:\d\d 林晓打印$/),
    '工单的范围：全部在办，搜“罚款”',
    '状态：待研判交办',
    '共 2 条',
  ])
  expect(container.querySelector('.desk')).toHaveClass('prints-list')
})

test('beside an open record the paper is the record, until the list is asked for', () => {
  const looks: boolean[] = []
  window.print = jest.fn(() => looks.push(document.querySelector('.desk.prints-list') !== null))
  show(1280)
  fireEvent.click(screen.getByRole('button', { name: '打印' }))
  fireEvent.click(screen.getByRole('button', { name: '打印列表' }))
  fireEvent.click(screen.getByRole('button', { name: '打印' }))
  expect(looks).toEqual([false, true, false])
})

const openList = (filter = firstFilter, queue = answers['ticket/queue']) => {
  signIn('judicialOfficeClerk')
  openWindow(1280)
  const { asked } = serve({ ...answers, 'ticket/queue': queue })
  act(() => {
    queueFilter.set(filter)
    firstWish.set(true)
  })
  return { asked, ...render(<StaffDesk place="records">{() => <p>手机上的列表</p>}</StaffDesk>) }
}

test('等我办 opens with its most urgent report, a paused one only where no other waits; coming back opens nothing', async () => {
  const paused = queueRow('停', { state: 'awaitingReporter' })
  const { unmount, asked } = openList(firstFilter, () => ({ items: [paused, queueRow('甲')], nextCursor: null }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `${page}?id=${encodeURIComponent('甲')}` }))
  unmount()
  render(<StaffDesk place="records">{() => null}</StaffDesk>)
  expect(await screen.findByText('从左边选一件')).toBeInTheDocument()
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  // The list beside it and the place of the record ask one question, not two.
  expect(asked('ticket/queue')).toHaveLength(1)
  fireEvent.click(menu().getByRole('button', { name: /^等我办/ }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledTimes(2))
})

test('等我办 opens with what its reader can go on with, before what is more urgent and a colleague’s', async () => {
  const others = queueRow('科长的', { waits: { text: '等科长核查', isOwn: false } })
  openList(firstFilter, () => ({ items: [others, queueRow('甲')], nextCursor: null }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `${page}?id=${encodeURIComponent('甲')}` }))
})

test('whoever looks for something is not led away', async () => {
  openList(firstFilter, () => ({ items: [queueRow('甲')], nextCursor: null }))
  screen.getByRole('searchbox').focus()
  await screen.findByRole('button', { name: /^甲/ })
  expect(await screen.findByText('从左边选一件')).toBeInTheDocument()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('where nothing waits, or the list is another one, the place beside it says what to do', async () => {
  const { unmount } = openList(firstFilter, () => ({ items: [], nextCursor: null }))
  expect(await screen.findByText('从左边选一件')).toBeInTheDocument()
  unmount()
  openList({ ...firstFilter, only: 'open' })
  await screen.findByRole('button', { name: /^甲/ })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  expect(screen.getByText('从左边选一件')).toBeInTheDocument()
  expect(screen.queryByText('手机上的列表')).not.toBeInTheDocument()
  draw(600)
  expect(screen.getByText('手机上的列表')).toBeInTheDocument()
})
