import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Role } from '@/contracts/roles'
import { setDraft } from '@/platform/draft'
import { keepAnswer } from '@/platform/keptAnswers'
import { putLetter } from '@/platform/outbox'
import { session } from '@/platform/session'
import { PageError } from './PageError'

const actAs = (...roles: Role[]) =>
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    session.setActive({
      assignmentId: '0',
      role: roles[0] ?? 'auditor',
      title: '',
      unit: '',
      regionCode: null,
      endsAt: null,
    })
    session.setRoles(roles.map((role, place) => ({ assignmentId: String(place), role })))
  })
const readers = ['enterpriseUser', 'liaisonPointUser'] as const
const show = (code?: string) =>
  render(<PageError error={code ? { code, message: '说明' } : undefined} onRetry={jest.fn()} roles={readers} />)

test.each(['NOT_FOUND', 'FORBIDDEN', 'BAD_INPUT', undefined])('%s is not tried again; home is one tap away', (code) => {
  actAs('inspector')
  show(code)
  expect(screen.queryByRole('button', { name: '再试一次' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '换身份' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '回首页' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('another role of mine that could open it is offered, one that could not is not', () => {
  actAs('inspector', 'enterpriseUser')
  const { unmount } = show('FORBIDDEN')
  fireEvent.click(screen.getByRole('button', { name: '换身份' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
  unmount()
  actAs('inspector', 'auditor')
  show('FORBIDDEN')
  expect(screen.queryByRole('button', { name: '换身份' })).not.toBeInTheDocument()
})

test('what may pass can be tried again, and home is there too', () => {
  actAs('enterpriseUser')
  show('INTERNAL')
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '再试一次',
    '回首页',
    '打 12345政务服务便民热线',
  ])
  // The page has one primary button, and that is what it is for.
  expect(document.querySelectorAll('.button.primary')).toHaveLength(1)
  expect(screen.getByRole('button', { name: '再试一次' })).toHaveClass('primary')
})

describe('what a page that cannot be shown says of words and numbers on this device', () => {
  const draft = { fields: {}, title: '一个月来三次', page: '/pkg-reporter/report/index' }
  const inspection = (id: string, phone: string | null) =>
    keepAnswer(JSON.stringify(['inspection', 'show', id]), { office: { name: '柳溪司法所', phone } })
  beforeEach(() => {
    localStorage.clear()
    actAs('enterpriseUser')
  })

  test.each(['OFFLINE', 'INTERNAL'])('%s: nothing was written, nothing is said to be kept', (code) => {
    show(code)
    expect(screen.queryByText(/存在手机里/)).not.toBeInTheDocument()
  })

  test.each(['OFFLINE', 'INTERNAL'])('%s: drafts are counted, and lead to where they stand', (code) => {
    setDraft('report.a', draft)
    setDraft('report.b', draft)
    show(code)
    expect(screen.getByText('你写的内容存在手机里。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看存在手机里的草稿 2 份' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-reporter/kept/index' })
  })

  test('what waits to be sent is kept as well, though it is no draft', () => {
    putLetter({
      clientId: 'a',
      procedure: 'rating.submit',
      input: {},
      photos: [],
      title: '评价',
      draft: { ...draft, key: 'a' },
    })
    show('OFFLINE')
    expect(screen.getByText('你写的内容存在手机里。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /草稿/ })).not.toBeInTheDocument()
  })

  test('the judicial office is called where its number came with an inspection, the newest that has one', () => {
    inspection('a', '555 0126')
    inspection('b', null)
    show('OFFLINE')
    expect(screen.getByRole('button', { name: '打电话给柳溪司法所' })).toBeInTheDocument()
    expect(screen.queryByText('打 12345')).not.toBeInTheDocument()
  })

  test("another role's office is not known here", () => {
    inspection('a', '555 0126')
    act(() =>
      session.setActive({ assignmentId: '9', role: 'inspector', title: '', unit: '', regionCode: null, endsAt: null }),
    )
    show('OFFLINE')
    expect(screen.getByText('打 12345')).toBeInTheDocument()
  })
})
