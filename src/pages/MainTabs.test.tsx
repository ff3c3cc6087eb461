import { render, screen } from '@testing-library/react'
import { serve, signIn } from '@/features/ticket/server.fixture'
import { session } from '@/platform/session'
import { MainTabs } from './MainTabs'

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
