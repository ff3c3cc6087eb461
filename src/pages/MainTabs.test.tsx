import { act, render, screen } from '@testing-library/react'
import { Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'
import { MainTabs } from './MainTabs'
import MePage from './me'
import RecordsPage from './records'

const words = () => screen.getAllByRole('button').map(({ textContent }) => textContent)
beforeEach(() => {
  session.clear()
  serve({ 'notice/unread': () => ({ unread: 0 }) })
})

test.each([
  ['enterpriseUser', '记录'],
  ['specialSupervisor', '反映'],
  ['inspector', '检查'],
  ['agencyReviewer', '待办'],
  ['judicialOfficeClerk', '工单'],
  ['bureauReviewer', '工单'],
  ['disciplineOfficer', '记录'],
] as const)('the second tab of %s is %s', (role, second) => {
  signIn(role)
  render(<MainTabs current="home" />)
  expect(words()).toEqual(['首页', second, '消息', '我的'])
})

test.each(['auditor', 'systemAdmin'] as const)('%s, who has no records, has no tab that leads to none', (role) => {
  signIn(role)
  render(<MainTabs current="home" />)
  expect(words()).toEqual(['首页', '消息', '我的'])
})

describe('while the profile cannot be had', () => {
  beforeEach(() => {
    act(() => {
      session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
      clearQueries()
    })
    serve({
      'notice/unread': () => ({ unread: 0 }),
      'identity/me': () => new Refusal('INTERNAL', 500, '系统出了点问题'),
    })
  })

  test('the page about me claims nothing of the phone number, and keeps the tab of the records', async () => {
    render(<MePage />)
    expect(await screen.findByText('暂时打不开')).toBeInTheDocument()
    expect(screen.getByText('已登录')).toBeInTheDocument()
    expect(screen.queryByText('没有绑定手机号')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '记录' })).toBeInTheDocument()
  })

  test('the records are not called missing', async () => {
    render(<RecordsPage />)
    expect(await screen.findByText('暂时打不开')).toBeInTheDocument()
    expect(screen.queryByText('这个身份没有记录')).not.toBeInTheDocument()
  })
})

test('who holds no role has no records', () => {
  session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
  session.setRoles([])
  render(<MainTabs current="home" />)
  expect(words()).toEqual(['首页', '消息', '我的'])
})
