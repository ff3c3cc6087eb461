import { act, render, screen } from '@testing-library/react'
import { serve, signIn } from '@/features/ticket/server.fixture'
import { setDraft } from '@/platform/draft'
import { type Letter, ownEntries, putLetter, throwAway } from '@/platform/outbox'
import MePage from '.'

const own = {
  assignmentId: 'as-enterpriseUser',
  role: 'enterpriseUser',
  title: '店主',
  unit: '老周面馆',
  regionCode: null,
  endsAt: null,
}
const me = { name: '周建平', phoneMasked: '199****0001', assignments: [own], active: own, unread: 0, isDemo: true }
const letter: Letter = {
  clientId: 'c',
  procedure: 'ticket.submit',
  input: {},
  photos: [],
  title: '写好的一件',
  draft: { key: 'k', fields: {}, page: '/p' },
}

beforeEach(() => {
  localStorage.clear()
  signIn('enterpriseUser')
  serve({ 'identity/me': () => me, 'notice/unread': () => ({ unread: 0 }) })
})
afterEach(() => act(() => ownEntries().forEach(throwAway)))

test('how the screen looks follows who one is; what belongs to the demo alone comes last', async () => {
  render(<MePage />)
  expect(await screen.findByText('周建平')).toHaveClass('title')
  expect(screen.getByText('199 **** 0001')).toBeInTheDocument()
  const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(heads).toEqual(['我的身份', '看得清', '我的企业', '草稿和提醒', '我的信息', '帮助'])
  const page = screen.getByRole('main').textContent ?? ''
  expect(page).toMatch(/退出登录换个演示人物演示城市里的人物、单位都是编的$/)
})

test('how many drafts and letters wait is said only when some do', async () => {
  render(<MePage />)
  await screen.findByText('周建平')
  expect(screen.getByRole('button', { name: '待发送和草稿' })).toBeInTheDocument()
  act(() => void putLetter(letter))
  // Of what there is none of, nothing is said.
  expect(screen.getByRole('button', { name: /^待发送和草稿\s*等着提交 1 件$/ })).toBeInTheDocument()
  act(() => void setDraft('report.new', { fields: {}, title: '写了一半', page: '/report' }))
  render(<MePage />)
  expect(
    screen.getAllByRole('button', { name: /^待发送和草稿\s*等着提交 1 件\s*·\s*草稿 1 份$/ }).length,
  ).toBeGreaterThan(0)
})
