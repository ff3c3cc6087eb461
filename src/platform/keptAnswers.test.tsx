import { act, render, screen } from '@testing-library/react'
import { signIn } from '@/features/ticket/server.fixture'
import { offlineError } from './apiError'
import { forgetAnswers, forgetOwnAnswers, keepAnswer, keptAnswer } from './keptAnswers'
import { clearQueries, useQuery } from './query'
import { session } from './session'

const hash = (id: string) => JSON.stringify(['ticket', 'show', id])
const ask = jest.fn()

function Reader() {
  const { data, error, updatedAt } = useQuery<{ title: string }>({ queryKey: ['ticket', 'show', 'a'], queryFn: ask })
  return <p>{`${data?.title ?? '没有'} ${error?.code ?? ''} ${updatedAt > 0 ? '有时间' : ''}`}</p>
}

beforeEach(() => {
  localStorage.clear()
  signIn('enterpriseUser')
  ask.mockReset()
})

describe('who reads what was kept', () => {
  test('nobody but the person in whose role it was read', () => {
    keepAnswer(hash('a'), { title: '甲' })
    signIn('specialSupervisor')
    expect(keptAnswer(hash('a'))).toBeUndefined()
  })

  test('who has his own forgotten leaves those of another role, which can be forgotten later', () => {
    keepAnswer(hash('a'), { title: '店主的' })
    signIn('specialSupervisor')
    keepAnswer(hash('a'), { title: '监督员的' })
    forgetOwnAnswers()
    expect(JSON.stringify({ ...localStorage })).not.toContain('监督员的')
    signIn('enterpriseUser')
    expect(keptAnswer(hash('a'))).toMatchObject({ data: { title: '店主的' } })
    forgetAnswers()
    expect(keptAnswer(hash('a'))).toBeUndefined()
  })

  test('nothing is left after signing out, or when the server ends the session', () => {
    keepAnswer(hash('a'), { title: '甲' })
    act(() => session.clear())
    expect(JSON.stringify({ ...localStorage })).not.toContain('甲')
  })
})

test('after the app was closed a record is read without a network, with the time of its last state', async () => {
  ask.mockResolvedValueOnce({ title: '检查太频繁' }).mockRejectedValue(offlineError())
  const { unmount } = render(<Reader />)
  await screen.findByText(/检查太频繁/)
  unmount()
  clearQueries()
  render(<Reader />)
  expect(await screen.findByText('检查太频繁 OFFLINE 有时间')).toBeInTheDocument()
})

test('with a network nothing old is shown before the new answer', async () => {
  keepAnswer(hash('a'), { title: '旧' })
  clearQueries()
  ask.mockResolvedValue({ title: '新' })
  render(<Reader />)
  expect(screen.getByText(/没有/)).toBeInTheDocument()
  expect(await screen.findByText(/新/)).toBeInTheDocument()
})

describe('what stays on the device', () => {
  test('the count of unread notices as the notices are: without a network both say the same', () => {
    keepAnswer(JSON.stringify(['notice', 'unread']), { unread: 4 })
    expect(keptAnswer(JSON.stringify(['notice', 'unread']))?.data).toEqual({ unread: 4 })
  })

  const rows = [
    { title: '公开的', confidentiality: 'open' },
    { title: '密封的', confidentiality: 'sealed' },
  ]

  test('a sealed report never does, neither alone nor in a list', () => {
    keepAnswer(hash('a'), rows[1])
    keepAnswer(JSON.stringify(['ticket', 'mine', {}]), { items: rows, nextCursor: null })
    expect(keptAnswer(hash('a'))).toBeUndefined()
    expect(JSON.stringify({ ...localStorage })).not.toContain('密封的')
    expect(JSON.stringify({ ...localStorage })).toContain('公开的')
  })

  test('what tells an office who reported does not', () => {
    keepAnswer(JSON.stringify(['ticket', 'officeShow', {}]), { reporter: { name: '周建平' } })
    expect(JSON.stringify({ ...localStorage })).not.toContain('周建平')
  })

  test('at most forty answers, the oldest go first', () => {
    for (let index = 0; index < 45; index++) keepAnswer(hash(String(index)), { index })
    expect(keptAnswer(hash('0'))).toBeUndefined()
    expect(keptAnswer(hash('44'))).toMatchObject({ data: { index: 44 } })
    forgetAnswers()
    expect(keptAnswer(hash('44'))).toBeUndefined()
  })
})
