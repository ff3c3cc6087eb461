import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiError, offlineError } from './apiError'
import { clearQueries, invalidate, useMutation, usePages, useQuery } from './query'
import { session } from './session'

const load = jest.fn()

function Reader({ id = 1 }: { id?: number }) {
  const { data, error, isPending } = useQuery<string>({ queryKey: ['ticket', 'get', id], queryFn: load })
  return <p>{isPending ? '骨架' : `${data ?? ''}${error ? `!${error.code}` : ''}`}</p>
}

const pages: Record<string, { items: number[]; nextCursor: string | null }> = {
  first: { items: [1, 2], nextCursor: 'b' },
  b: { items: [3], nextCursor: null },
}
const ask = jest.fn(async (cursor?: string) => pages[cursor ?? 'first'] ?? { items: [], nextCursor: null })

function List() {
  const { items, hasMore, loadMore } = usePages<number>({ queryKey: ['ticket', 'mine'], queryFn: ask })
  return (
    <button type="button" onClick={loadMore}>
      {items.join(' ')} {hasMore ? '还有' : '没有了'}
    </button>
  )
}

function Sender({ send, onDone }: { send: () => Promise<string>; onDone: (output: string) => void }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: send, onSuccess: onDone })
  return (
    <button type="button" onClick={() => mutate(undefined)}>
      {isPending ? '正在提交' : (error?.code ?? '提交')}
    </button>
  )
}

beforeEach(() => {
  clearQueries()
  load.mockReset()
})

describe('useQuery', () => {
  test('shows the skeleton first, then the answer; two who ask at once share one call', async () => {
    load.mockResolvedValue('工单')
    render(
      <>
        <Reader />
        <Reader />
      </>,
    )
    expect(screen.getAllByText('骨架')).toHaveLength(2)
    expect(await screen.findAllByText('工单')).toHaveLength(2)
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('keeps what it has when asking again fails, and says so', async () => {
    load.mockResolvedValueOnce('工单').mockRejectedValueOnce(offlineError())
    render(<Reader />)
    await screen.findByText('工单')
    act(() => invalidate(['ticket']))
    expect(await screen.findByText('工单!OFFLINE')).toBeInTheDocument()
  })

  test.each(['NOT_FOUND', 'FORBIDDEN', 'RECUSED'] as const)(
    'shows no longer what may be read no more: %s',
    async (code) => {
      load.mockResolvedValueOnce('工单').mockRejectedValueOnce(new ApiError(code, 403, '不能看'))
      render(<Reader />)
      await screen.findByText('工单')
      act(() => invalidate(['ticket']))
      expect(await screen.findByText(`!${code}`)).toBeInTheDocument()
    },
  )

  test('invalidate asks again only for what begins so', async () => {
    load.mockResolvedValue('工单')
    render(<Reader />)
    await screen.findByText('工单')
    act(() => invalidate(['notice']))
    expect(load).toHaveBeenCalledTimes(1)
    act(() => invalidate(['ticket', 'get']))
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2))
  })

  test('an answer that was on its way while things changed is asked for once more', async () => {
    let answer: (words: string) => void = () => undefined
    load.mockReturnValueOnce(new Promise((resolve) => (answer = resolve))).mockResolvedValue('评价过了')
    render(<Reader />)
    act(() => invalidate(['ticket']))
    expect(load).toHaveBeenCalledTimes(1)
    await act(async () => answer('还没评价'))
    expect(await screen.findByText('评价过了')).toBeInTheDocument()
    expect(load).toHaveBeenCalledTimes(2)
  })

  test("another key is another answer; the next person never sees the last one's", async () => {
    load.mockResolvedValueOnce('甲').mockResolvedValueOnce('乙').mockResolvedValue('丙')
    const { rerender, unmount } = render(<Reader id={1} />)
    await screen.findByText('甲')
    rerender(<Reader id={2} />)
    await screen.findByText('乙')
    unmount()
    act(() => session.start({ token: 'other', expiresAt: '' }))
    render(<Reader id={1} />)
    expect(screen.getByText('骨架')).toBeInTheDocument()
    expect(await screen.findByText('丙')).toBeInTheDocument()
  })
})

describe('usePages', () => {
  test('adds the next page, asks only for that one, and keeps both when the list is refreshed', async () => {
    render(<List />)
    fireEvent.click(await screen.findByText('1 2 还有'))
    await screen.findByText('1 2 3 没有了')
    expect(ask.mock.calls).toEqual([[undefined], ['b']])
    act(() => invalidate(['ticket']))
    await waitFor(() => expect(ask.mock.calls).toEqual([[undefined], ['b'], [undefined], ['b']]))
    expect(screen.getByText('1 2 3 没有了')).toBeInTheDocument()
  })

  test('keeps all that is shown when a later page is lost while the list is refreshed', async () => {
    render(<List />)
    fireEvent.click(await screen.findByText('1 2 还有'))
    await screen.findByText('1 2 3 没有了')
    ask.mockClear()
    ask.mockImplementationOnce(async () => pages.first as never).mockRejectedValueOnce(offlineError())
    await act(async () => invalidate(['ticket']))
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
    expect(screen.getByText('1 2 3 没有了')).toBeInTheDocument()
  })
})

describe('useMutation', () => {
  test('a second press while it runs sends nothing', async () => {
    const send = jest.fn().mockResolvedValue('回执')
    const onDone = jest.fn()
    render(<Sender send={send} onDone={onDone} />)
    fireEvent.click(screen.getByRole('button'))
    fireEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('回执', undefined))
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('a failure is an ApiError and the button can be pressed again', async () => {
    const send = jest.fn().mockRejectedValueOnce(offlineError()).mockResolvedValue('回执')
    render(<Sender send={send} onDone={jest.fn()} />)
    fireEvent.click(screen.getByRole('button'))
    fireEvent.click(await screen.findByText('OFFLINE'))
    expect(await screen.findByText('提交')).toBeInTheDocument()
  })
})

const askState = jest.fn()
function Poller({ pollEvery }: { pollEvery?: number | ((data: string | undefined) => number | undefined) }) {
  const { data } = useQuery<string>({ queryKey: ['inspection', 'show'], queryFn: askState, pollEvery })
  return <p>{data}</p>
}

describe('polling', () => {
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
  beforeEach(() => {
    jest.useFakeTimers()
    askState.mockReset().mockResolvedValue('正在检查')
  })
  afterEach(() => jest.useRealTimers())

  test('asks again while the page is looked at, and no more after it is left', async () => {
    const { unmount } = render(<Poller pollEvery={4000} />)
    await pass(8100)
    expect(askState).toHaveBeenCalledTimes(3)
    unmount()
    await pass(20_000)
    expect(askState).toHaveBeenCalledTimes(3)
  })

  test('rests while the browser shows something else', async () => {
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    render(<Poller pollEvery={4000} />)
    await pass(20_000)
    expect(askState).toHaveBeenCalledTimes(1)
    hidden.mockRestore()
  })

  test('what was answered decides whether to go on asking', async () => {
    render(<Poller pollEvery={(data) => (data === '已归档' ? undefined : 4000)} />)
    await pass(4100)
    askState.mockResolvedValue('已归档')
    await pass(4000)
    await pass(20_000)
    expect(askState).toHaveBeenCalledTimes(3)
  })
})
