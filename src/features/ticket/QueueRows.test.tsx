import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { DeskContext, type DeskState } from '@/ui/workbench/deskContext'
import { tableView } from '@/ui/workbench/tableView'
import { type QueueRow, ticketPage } from './OfficeRow'
import { QueueRows } from './QueueRows'
import { queueRow } from './server.fixture'

const row = (title: string, more: Partial<QueueRow> = {}) => queueRow(title, { receiptNumber: `YT-${title}`, ...more })
const choose = jest.fn()
const desk = (more: Partial<DeskState> = {}): DeskState => ({ page: ticketPage, id: '', choose, isWide: true, ...more })
const draw = (rows: QueueRow[], state: DeskState) => (
  <DeskContext.Provider value={state}>
    <QueueRows rows={rows} />
  </DeskContext.Provider>
)

beforeEach(() => {
  choose.mockClear()
  act(() => tableView.set(false))
})

test('choosing a row shows it beside the list, and that row is the current one', () => {
  const { rerender } = render(draw([row('甲'), row('乙')], desk()))
  fireEvent.click(screen.getByRole('button', { name: /乙/ }))
  expect(choose).toHaveBeenCalledWith('乙')
  rerender(draw([row('甲'), row('乙')], desk({ id: '乙' })))
  expect(screen.getByRole('button', { name: /乙/ })).toHaveAttribute('aria-current', 'true')
  expect(screen.getByRole('button', { name: /甲/ })).not.toHaveAttribute('aria-current')
})

test('when the chosen one leaves the list, the one that took its place is offered', () => {
  const state = desk({ id: '乙' })
  const { rerender } = render(draw([row('甲'), row('乙'), row('丙')], state))
  expect(screen.queryByRole('button', { name: '看下一件' })).not.toBeInTheDocument()
  rerender(draw([row('甲'), row('丙')], state))
  expect(screen.getByText('下一件：丙')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看下一件' }))
  expect(choose).toHaveBeenCalledWith('丙')
})

test('when the chosen one moved on and stays in the list, the one after it is offered', () => {
  const state = desk({ id: '甲' })
  const { rerender } = render(draw([row('甲'), row('乙')], state))
  rerender(draw([row('甲', { state: 'accepted' }), row('乙')], state))
  expect(screen.getByText('下一件：乙')).toBeInTheDocument()
})

test('nothing is offered when no other one is left, or when nothing was chosen here', () => {
  const { rerender } = render(draw([row('甲')], desk({ id: '甲' })))
  rerender(draw([], desk({ id: '甲' })))
  expect(screen.queryByRole('button', { name: '看下一件' })).not.toBeInTheDocument()
  rerender(draw([row('甲')], desk({ id: '不在这里' })))
  expect(screen.queryByRole('button', { name: '看下一件' })).not.toBeInTheDocument()
})

test('the table keeps the order of the server, says number, category, agency, state and deadline, and opens by its title', () => {
  const rows = [row('乙'), row('甲', { agencyName: null, clock: null }), row('丙', { state: 'awaitingReporter' })]
  render(draw(rows, desk({ table: 'table' })))
  const table = within(screen.getByRole('table', { name: '工单，离期限近的在前' }))
  const lines = table.getAllByRole('row').map((line) => line.textContent?.replaceAll('\u00a0', ' '))
  expect(lines).toEqual([
    '编号标题类别部门状态期限，近的在前',
    'YT-乙乙检查太频繁消防救援大队待受理剩 4 个工作日',
    'YT-甲甲检查太频繁没有指明部门待受理没有期限在走',
  ])
  expect(within(screen.getByRole('table', { name: '已暂停的工单' })).getByText('丙')).toBeInTheDocument()
  fireEvent.click(table.getByRole('button', { name: '甲' }))
  expect(choose).toHaveBeenCalledWith('甲')
})
