import { api } from './api'
import { session } from './session'

const answer = (status: number, body: unknown) => ({ status, json: async () => body })
const fetchMock = jest.fn()

beforeEach(() => {
  global.fetch = fetchMock
  fetchMock.mockReset()
  session.clear()
})

describe('the api of a browser', () => {
  test('posts plain JSON to the address of the procedure, with the token of the session', async () => {
    session.start({ token: 'token-1', expiresAt: '2026-12-01T00:00:00.000Z' })
    fetchMock.mockResolvedValue(answer(200, { name: '周建平' }))
    await expect(api.identity.me({})).resolves.toEqual({ name: '周建平' })
    const [address, request] = fetchMock.mock.calls[0]
    expect(address).toBe('/api/identity/me')
    expect(request).toMatchObject({ method: 'POST', body: '{}', headers: { Authorization: 'Bearer token-1' } })
  })

  test('without a session no token travels', async () => {
    fetchMock.mockResolvedValue(answer(200, { people: [] }))
    await api.identity.demoPeople({})
    expect(fetchMock.mock.calls[0][1].headers).not.toHaveProperty('Authorization')
  })

  test('a refused token ends the session', async () => {
    session.start({ token: 'token-1', expiresAt: '2026-12-01T00:00:00.000Z' })
    fetchMock.mockResolvedValue(answer(401, { code: 'NOT_SIGNED_IN', message: '登录已失效' }))
    await expect(api.identity.me({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN', message: '登录已失效' })
    expect(session.get()).toBeUndefined()
  })
})
