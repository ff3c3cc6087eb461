import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Role } from '@/contracts/roles'
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
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['再试一次', '回首页'])
})
