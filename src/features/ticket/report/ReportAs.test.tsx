import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import ReportPage from '@/pkg-reporter/report'
import { keptDraft, ownDrafts } from '@/platform/draft'
import { session } from '@/platform/session'
import { Refusal, serve, signIn } from '../server.fixture'

const story = '同行的店一个月里被查了三次，不敢自己说。'
const receipt = { number: 'YT-2026-04417', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const own = (assignmentId: string, role: 'enterpriseUser' | 'liaisonPointUser' | 'inspector', unit: string) => ({
  ...{ assignmentId, role, unit, title: '负责人', regionCode: null, endsAt: null },
})
const shop = own('a-enterpriseUser', 'enterpriseUser', '老周面馆')
const point = own('a-liaisonPointUser', 'liaisonPointUser', '老周面馆联系点')
const officer = own('a-inspector', 'inspector', '市场监管局')

const serveTo = (assignments: readonly (typeof shop)[], more: Parameters<typeof serve>[0] = {}) => {
  let active = assignments[0] ?? shop
  signIn(active.role)
  session.setActive(active)
  return serve({
    'registry/townships': () => ({
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      mine: '990104101',
    }),
    'ticket/preview': () => ({ routing, acceptDays: 5 }),
    'ticket/submit': () => ({ ticketId: 't1', receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' }),
    'identity/me': () => ({ name: '周建平', phoneMasked: null, assignments, active, unread: 0, isDemo: false }),
    'identity/switchRole': ({ assignmentId }) => {
      active = assignments.find((each) => each.assignmentId === assignmentId) ?? active
      return { active }
    },
    ...more,
  })
}
const write = () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: story } })
}

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()
beforeEach(() => localStorage.clear())

test('an enterprise that reports for another says where it happened; its own township is not taken for that', async () => {
  const { asked } = serveTo([shop])
  render(<ReportPage />)
  write()
  expect(screen.queryByText('在哪个镇（街道）')).not.toBeInTheDocument()
  const behalf = (choice: RegExp) => {
    fireEvent.click(screen.getByRole('button', { name: /^为谁反映/ }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: choice }))
  }
  behalf(/^替别人反映/)
  const township = () => screen.getByRole('button', { name: /^在哪个镇（街道）/ })
  expect(township()).toHaveTextContent('请选择')
  // Nor is an office named that may not be the one.
  expect(screen.getByText(/选好在哪个镇（街道）/)).toBeInTheDocument()
  expect(screen.queryByText(/提交后交给/)).not.toBeInTheDocument()
  // What cannot be chosen, while the list is not there, is not asked for.
  await waitFor(() => expect(asked('registry/townships')).toHaveLength(1))
  await act(async () => undefined)
  fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
  expect(await screen.findByText('请选择在哪个镇（街道）')).toBeInTheDocument()
  expect(asked('ticket/submit')).toEqual([])
  fireEvent.click(township())
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^柳溪镇/ }))
  behalf(/^替别人反映/)
  expect(township()).toHaveTextContent('柳溪镇')
  fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
  await screen.findByText('YT-2026-04417')
  expect(asked('ticket/submit')).toEqual([expect.objectContaining({ isOnBehalf: true, townshipCode: '990104101' })])
})

test('the form begins with what is wrong; for whom it is comes after who may know, and is read again once sent', async () => {
  const { asked } = serveTo([point])
  render(<ReportPage />)
  const forWhom = screen.getByRole('button', { name: /^为谁反映/ })
  expect(forWhom).toHaveTextContent('自己的事')
  for (const earlier of ['是什么问题', '说说经过', '谁能知道是你'])
    expect(screen.getByRole('heading', { name: earlier }).compareDocumentPosition(forWhom)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  // He has this role alone: there is nothing to choose.
  await waitFor(() => expect(asked('identity/me')).toHaveLength(1))
  expect(screen.queryByText('你的身份')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /^为谁反映/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^替别人反映/ }))
  expect(screen.getByText(/别写他的姓名和电话/)).toBeInTheDocument()
  write()
  fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
  await screen.findByText('YT-2026-04417')
  expect(asked('ticket/submit')).toEqual([expect.objectContaining({ isOnBehalf: true })])
  const sent = screen.getByText('以谁的身份').closest('.cell')
  expect(sent).toHaveTextContent('企业联系点老周面馆联系点')
  expect(screen.getByText('为谁反映').closest('.cell')).toHaveTextContent('替别人反映')
  expect(screen.getByText(/没有写他是谁/)).toBeInTheDocument()
})

test('whoever has several roles takes another in the form, and his words go with him', async () => {
  const { asked } = serveTo([shop, point, officer])
  render(<ReportPage />)
  write()
  const asWhom = await screen.findByRole('button', { name: /^你的身份/ })
  expect(screen.getByRole('heading', { name: '谁能知道是你' }).compareDocumentPosition(asWhom)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  )
  fireEvent.click(asWhom)
  const sheet = within(screen.getByRole('dialog'))
  // Only roles in which one may report.
  expect(sheet.getAllByRole('radio')).toHaveLength(2)
  fireEvent.click(sheet.getByRole('radio', { name: /^企业联系点/ }))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(asked('identity/switchRole')).toEqual([{ assignmentId: point.assignmentId }])
  const url = String(jest.mocked(Taro.redirectTo).mock.lastCall?.[0].url)
  expect(keptDraft(`report.${url.split('draft=')[1]}`)?.fields).toMatchObject({ content: story, category: 'frequency' })
  session.setActive(shop)
  expect(ownDrafts()).toEqual([])
})

test('a role that could not be taken leaves everything as it was', async () => {
  serveTo([shop, point], { 'identity/switchRole': () => new Refusal('NOT_FOUND', 404, '没有这个身份') })
  render(<ReportPage />)
  write()
  fireEvent.click(await screen.findByRole('button', { name: /^你的身份/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^企业联系点/ }))
  expect(await screen.findByText('没有这个身份')).toBeInTheDocument()
  expect(screen.getByLabelText('说说经过')).toHaveValue(story)
  expect(keptDraft('report.new')?.fields).toMatchObject({ content: story })
})

test('what most do without is one touch away, and open once something of it was said', async () => {
  serveTo([shop])
  const { unmount } = render(<ReportPage />)
  expect(screen.queryByText('希望怎样处理')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /^还可以补充/ }))
  fireEvent.click(screen.getByRole('radio', { name: '正在行政复议' }))
  expect(screen.getByText(/按法律不重复监督/)).toBeInTheDocument()
  unmount()
  render(<ReportPage />)
  expect(screen.getByRole('radio', { name: '正在行政复议' })).toBeChecked()
  await screen.findByText(/这里就会写明/)
})

test('each level says in one line who knows; role by role is told on request, the chosen one first', async () => {
  serveTo([shop])
  render(<ReportPage />)
  expect(screen.getByText(/经办人也看不到是你/)).toBeInTheDocument()
  expect(screen.queryByText(/两人都同意/)).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /^密封/ }))
  fireEvent.click(screen.getByRole('button', { name: '谁看得到什么' }))
  const heads = within(screen.getByRole('dialog')).getAllByRole('heading')
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    '谁看得到什么',
    '密封（现在选的）',
    '公开',
    '对执法部门保密',
  ])
  expect(screen.getByText(/两人都同意/)).toBeInTheDocument()
  await screen.findByText(/这里就会写明/)
})
