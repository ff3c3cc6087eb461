import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { entryOf } from '@/platform/queryCache'
import { session } from '@/platform/session'
import { leaveSignIn } from '@/platform/signIn'
import { setOpenPages, setParams } from '../../../config/jest/taro'
import { lost, serve, signIn as signInAs } from '../ticket/server.fixture'
import { DemoPeople } from './DemoPeople'
import { DemoStrip } from './DemoStrip'
import { signOut } from './profile'
import { RoleCells } from './RoleCells'
import { SignedIn } from './SignedIn'
import { lastTurn } from './turns'

const own = (role: string, more = {}) => ({
  assignmentId: `as-${role}`,
  role,
  title: '店主',
  unit: '老周面馆',
  regionCode: null,
  endsAt: null,
  ...more,
})
const me = {
  name: '周建平',
  phoneMasked: '199****0001',
  assignments: [own('enterpriseUser'), own('liaisonPointUser', { endsAt: '2029-06-30T15:59:59.000Z' })],
  active: own('enterpriseUser'),
  unread: 0,
  isDemo: true,
}

afterEach(() => act(() => session.clear()))

describe('a page for some', () => {
  test('leads a guest to sign-in with the way back, and says how to get there again', () => {
    setParams({ id: 'a b' })
    render(<SignedIn roles={['inspector']}>内容</SignedIn>)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/pages/signIn/index?from=') })
    expect(screen.queryByText('内容')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '登录' })).toBeInTheDocument()
  })

  test('is closed to another role, which is told so without a word about what is there', () => {
    serve({ 'identity/me': () => me })
    signInAs('enterpriseUser')
    render(<SignedIn roles={['inspector']}>内容</SignedIn>)
    expect(screen.queryByText('内容')).not.toBeInTheDocument()
    expect(screen.getByText('现在的身份看不到这里')).toBeInTheDocument()
  })

  test('is open to its role', () => {
    serve({ 'identity/me': () => ({ ...me, active: own('inspector') }) })
    signInAs('inspector')
    render(<SignedIn roles={['inspector']}>内容</SignedIn>)
    expect(screen.getByText('内容')).toBeInTheDocument()
  })
})

describe('leaving sign-in', () => {
  test('goes back to the page below, or opens the one that was asked for, or home', () => {
    setOpenPages(2)
    leaveSignIn({ from: '/pages/landing/index?code=x' })
    expect(Taro.navigateBack).toHaveBeenCalled()
    setOpenPages(1)
    leaveSignIn({ from: '/pages/landing/index?code=x' })
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/landing/index?code=x' })
    leaveSignIn({})
    expect(Taro.switchTab).toHaveBeenCalledTimes(1)
  })

  test('starts at home when another person was chosen on purpose', () => {
    setOpenPages(3)
    leaveSignIn({ to: 'home' })
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
    expect(Taro.navigateBack).not.toHaveBeenCalled()
  })
})

describe('roles', () => {
  test('switching acts in the other role and drops what was loaded as the former', async () => {
    const { asked } = serve({
      'identity/me': () => me,
      'identity/switchRole': () => ({ active: own('liaisonPointUser') }),
    })
    signInAs('enterpriseUser')
    await act(() => entryOf<string>(['inspection', 'mine']).reload(async () => '企业的检查'))
    render(<RoleCells />)
    expect(await screen.findByRole('radio', { name: /企业工作人员/, checked: true })).toBeInTheDocument()
    expect(screen.getByText(/任期到 2029年6月/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: /企业联系点/ }))
    await waitFor(() => expect(session.get()?.active?.role).toBe('liaisonPointUser'))
    expect(asked('identity/switchRole')).toEqual([{ assignmentId: 'as-liaisonPointUser' }])
    expect(entryOf<string>(['inspection', 'mine']).get().data).toBeUndefined()
  })

  test('signing out ends the session here even when the server cannot be told', async () => {
    jest.useFakeTimers()
    serve({ 'identity/signOut': () => lost })
    signInAs('enterpriseUser')
    await act(async () => {
      const leaving = signOut()
      await jest.advanceTimersByTimeAsync(5000)
      await leaving
    })
    jest.useRealTimers()
    expect(session.get()).toBeUndefined()
  })
})

describe('the demo', () => {
  const person = (key: string, name: string, group: string) => ({
    key,
    name,
    group,
    roles: [],
    title: '执法人员',
    unit: '某局',
    hint: `看${name}怎样办`,
  })
  const people = [person('chen-li', '陈立', 'inspector'), person('he-xiaowen', '何晓雯', 'inspector')] as never[]

  test('the strip names nobody: who acts next is known to the record alone, not to who is played', () => {
    render(<DemoStrip onSwitch={jest.fn()} />)
    expect(screen.getByText('演示城市，数据都是编的')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent(/接着|陈立|林晓/)
  })

  test('picking a person signs in, learns the role, and is marked in the journey the next time', async () => {
    const { asked } = serve({
      'identity/demoSignIn': () => ({ token: 't', expiresAt: '2027-01-01T00:00:00.000Z' }),
      'identity/me': () => ({ ...me, name: '陈立', active: own('inspector') }),
    })
    const onSignedIn = jest.fn()
    const { unmount } = render(<DemoPeople people={people} onSignedIn={onSignedIn} />)
    expect(screen.queryByText(/上次用的是/)).not.toBeInTheDocument()
    const first = screen.getByRole('button', { name: '陈立，从这里开始' })
    expect(first).toHaveClass('on')
    fireEvent.click(first)
    await waitFor(() => expect(onSignedIn).toHaveBeenCalled())
    expect(asked('identity/demoSignIn')).toEqual([{ person: 'chen-li' }])
    expect(session.get()?.active?.role).toBe('inspector')
    expect(lastTurn()).toBe(0)
    unmount()
    render(<DemoPeople people={people} onSignedIn={onSignedIn} />)
    expect(screen.getByText('上次用的是陈立')).toBeInTheDocument()
    expect(screen.queryByText(/从这里开始/)).not.toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('接着点')
  })
})
