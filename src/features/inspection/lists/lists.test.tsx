import { fireEvent, render, screen } from '@testing-library/react'
import { WaitingCells } from '@/ui/WaitingCells'
import { serve, signIn } from '../../ticket/server.fixture'
import { rowOf, visitClock } from '../inspection.fixture'
import { useAgencyToDo } from './agencyToDo'
import { CurrentInspections } from './CurrentInspections'
import { InspectionList, inspectionFilter } from './InspectionList'

const page = (items: unknown[], nextCursor: string | null = null) => ({ items, nextCursor })
const ratingDue = visitClock('ratingDue', { unit: 'calendarDay', daysLeft: 6 })

test('an enterprise learns who is here and opens the visit; without anybody it learns how it would', async () => {
  signIn('enterpriseUser')
  const onOpen = jest.fn()
  serve({ 'inspection/current': () => ({ inspections: [rowOf()] }) })
  const { unmount } = render(<CurrentInspections side="enterprise" onOpen={onOpen} />)
  fireEvent.click(await screen.findByRole('button', { name: /等你确认 ?云汀市市场监督管理局/ }))
  expect(onOpen).toHaveBeenCalledWith(rowOf().inspectionId)
  unmount()
  signIn('enterpriseUser')
  serve({ 'inspection/current': () => ({ inspections: [] }) })
  render(<CurrentInspections side="enterprise" onOpen={onOpen} />)
  expect(await screen.findByText('现在没有人来检查')).toBeInTheDocument()
})

test('the time to rate stands in the list of the enterprise that may rate, and nowhere else', async () => {
  const row = rowOf({ state: 'resultInformed', canRate: true, clock: ratingDue })
  const rated = rowOf({ inspectionId: 'b', state: 'resultInformed', isRated: true, clock: ratingDue })
  signIn('enterpriseUser')
  serve({ 'inspection/mine': () => page([row, rated]) })
  const { unmount } = render(<InspectionList side="enterprise" onOpen={jest.fn()} />)
  expect(await screen.findAllByText('剩 6 个工作日')).toHaveLength(1)
  unmount()
  signIn('agencyHandler')
  serve({ 'inspection/mine': () => page([row]) })
  render(<InspectionList side="agency" onOpen={jest.fn()} />)
  await screen.findByText('老周面馆')
  expect(screen.queryByText('剩 6 个工作日')).not.toBeInTheDocument()
})

test('where the cases of a quarter are too many, those who supervise see it in their list, beside that row alone', async () => {
  signIn('disciplineOfficer')
  const usual = rowOf({ inspectionId: 'b', enterpriseName: '小鲍烘焙' })
  serve({ 'inspection/stream': () => page([rowOf({ excessCases: 4 }), usual]) })
  render(<InspectionList side="office" onOpen={jest.fn()} />)
  expect(await screen.findByRole('button', { name: /个案偏多/ })).toHaveTextContent('老周面馆')
  expect(screen.getAllByText('个案偏多')).toHaveLength(1)
})

test('the chosen part of the list stays chosen when the page is opened again', async () => {
  signIn('enterpriseUser')
  const { asked } = serve({ 'inspection/mine': () => page([]) })
  const { unmount } = render(<InspectionList side="enterprise" onOpen={jest.fn()} />)
  fireEvent.click(screen.getByRole('tab', { name: '等你评价' }))
  expect(await screen.findByText('没有等你评价的检查')).toBeInTheDocument()
  unmount()
  render(<InspectionList side="enterprise" onOpen={jest.fn()} />)
  expect(screen.getByRole('tab', { name: '等你评价' })).toHaveAttribute('aria-selected', 'true')
  expect(asked('inspection/mine').at(-1)).toMatchObject({ only: 'toRate' })
})

test.each([
  ['enterpriseUser', 'enterprise', 1],
  ['inspector', 'inspector', 1],
  ['agencyHandler', 'agency', 0],
] as const)('an empty list leads %s on to a code, where there is one to scan', async (role, side, buttons) => {
  inspectionFilter.set({ only: 'all', search: '' })
  signIn(role)
  serve({ 'inspection/mine': () => page([]) })
  render(<InspectionList side={side} onOpen={jest.fn()} />)
  expect(await screen.findByText('还没有检查记录')).toBeInTheDocument()
  expect(screen.queryAllByRole('button', { name: '扫一扫' })).toHaveLength(buttons)
})

test.each([
  ['agencyHandler', 'agency', 'mine', 'open', '现在没有正在办的检查'],
  ['agencyHead', 'agency', 'mine', 'finished', '还没有结束的检查'],
  ['bureauHandler', 'office', 'stream', 'finished', '还没有结束的检查'],
] as const)(
  'to %s an empty part says which, and leads on to all visits',
  async (role, side, procedure, only, title) => {
    signIn(role)
    serve({ [`inspection/${procedure}`]: () => page([]) })
    inspectionFilter.set({ only, search: '' })
    render(<InspectionList side={side} onOpen={jest.fn()} />)
    expect(await screen.findByText(title)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看全部' }))
    expect(await screen.findByText('还没有检查记录')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看全部' })).not.toBeInTheDocument()
  },
)

const AgencyToDo = () => <WaitingCells rows={useAgencyToDo(jest.fn())} />

test.each([
  ['agencyHandler', ['告知检查结果']],
  ['agencyHead', ['处理拒绝检查', '处理不能开始的检查']],
] as const)('what waits for %s is what that role can settle, named by what there is to do', async (role, words) => {
  signIn(role)
  serve({
    'inspection/mine': () =>
      page([
        rowOf({ state: 'checkedOut' }),
        rowOf({ inspectionId: 'b', state: 'refused' }),
        rowOf({ inspectionId: 'c', state: 'blocked' }),
      ]),
  })
  render(<AgencyToDo />)
  expect(await screen.findByText(`等你办 ${words.length} 件`)).toBeInTheDocument()
  const rows = screen.getAllByRole('button').map(({ textContent }) => textContent)
  expect(rows).toEqual(words.map((title) => `${title}老周面馆·餐饮食品安全日常检查`))
})
