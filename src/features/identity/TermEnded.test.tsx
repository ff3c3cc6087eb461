import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import HomePage from '@/pages/home'
import ReportPage from '@/pkg-reporter/report'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'
import { serve } from '../ticket/server.fixture'

const own = (role: 'specialSupervisor' | 'enterpriseUser', endsAt: string | null) => ({
  assignmentId: `as-${role}`,
  role,
  title: '',
  unit: role === 'enterpriseUser' ? '老周面馆' : '柳溪镇',
  regionCode: null,
  endsAt,
})
const ended = own('specialSupervisor', '2020-01-01T00:00:00.000Z')

const actAs = (others: ReturnType<typeof own>[] = [], first = ended) => {
  let active = first
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    session.setActive(active)
    clearQueries()
  })
  return serve({
    'identity/me': () => ({
      name: '郭建华',
      phoneMasked: null,
      assignments: [first, ...others],
      active,
      unread: 0,
      isDemo: false,
    }),
    'identity/switchRole': () => {
      active = others[0] ?? active
      return { active }
    },
    'registry/townships': () => ({ townships: [], mine: null }),
    'ticket/mine': () => ({ items: [], nextCursor: null }),
  })
}

test('whose term has ended is told before he types anything, and led to what he can do', async () => {
  actAs()
  render(<ReportPage />)
  expect(screen.getByText('你的任期已经结束')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(await screen.findByText('打 12345 反映')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /看以前的反映/ }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/records/index' })
})

test('who also works for an enterprise reports as that with one tap', async () => {
  const { asked } = actAs([own('enterpriseUser', null)])
  render(<ReportPage />)
  fireEvent.click(await screen.findByRole('button', { name: /换成企业工作人员来反映/ }))
  await waitFor(() => expect(asked('identity/switchRole')).toEqual([{ assignmentId: 'as-enterpriseUser' }]))
  expect(await screen.findByLabelText('说说经过')).toBeInTheDocument()
  expect(screen.queryByText('打 12345 反映')).not.toBeInTheDocument()
})

test('a term that still runs changes nothing', () => {
  actAs([], own('specialSupervisor', '2099-01-01T00:00:00.000Z'))
  render(<ReportPage />)
  expect(screen.getByLabelText('说说经过')).toBeInTheDocument()
})

test('the home page of an ended term offers no report', async () => {
  actAs()
  render(<HomePage />)
  expect(await screen.findByText('你的任期已经结束')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '反映问题' })).not.toBeInTheDocument()
})
