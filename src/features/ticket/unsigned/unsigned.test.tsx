import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { offlineError } from '@/platform/apiError'
import { ownDrafts } from '@/platform/draft'
import { newReceiptCode } from '@/platform/receiptCode'
import { pickPhotos, upload } from '@/platform/upload'
import { lost, Refusal, serve, signIn } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'

jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))
jest.mock('@/platform/receiptCode', () => {
  const actual = jest.requireActual('@/platform/receiptCode')
  return { ...actual, newReceiptCode: jest.fn(actual.newReceiptCode) }
})

const photo = { key: 'p1', url: 'blob:p1', bytes: 9, source: {} }
const receipt = { number: 'YT-2026-00127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 1, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const code = 'HJG6PAJNQNKKF48RNDHG'
const form = {
  agencies: [{ agencyId: '018f0000-0000-7000-8000-000000000009', name: '云汀市市场监督管理局' }],
  townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
  acceptDays: 5,
}
const answers = {
  'ticket/unsignedForm': () => form,
  'ticket/submitUnsigned': () => ({ receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z', isEarlier: false }),
}

const scrolled = jest.fn()
Element.prototype.scrollIntoView = scrolled
/** What the page was scrolled to last. */
const shownLast = () => (scrolled.mock.contexts.at(-1) as Element | undefined)?.textContent

const headersOf = () => {
  const plain = globalThis.fetch
  const seen: Record<string, string>[] = []
  globalThis.fetch = ((url: string, request: { headers: Record<string, string> }) => {
    seen.push(request.headers)
    return plain(url, request as never)
  }) as typeof fetch
  return seen
}

const write = async () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /柳溪镇/ }))
}
const addPhoto = async () => {
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  await screen.findByRole('button', { name: '删除照片 1' })
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: /^(提交反映|存好)/ }))

beforeEach(() => {
  localStorage.clear()
  let sent = 0
  jest
    .mocked(upload)
    .mockReset()
    .mockImplementation(async () => {
      sent += 1
      return { attachmentId: `a${sent}`, mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null }
    })
})

describe('reporting without signing in', () => {
  test('takes no session along, even while somebody is signed in, and keeps its draft out of his', async () => {
    signIn('agencyHandler')
    const { asked } = serve(answers)
    const headers = headersOf()
    render(<ComplaintForm />)
    await write()
    expect(ownDrafts()).toEqual([])
    submit()
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(headers.length).toBeGreaterThan(1)
    for (const each of headers) expect(each).not.toHaveProperty('Authorization')
    const [sent] = asked('ticket/submitUnsigned')
    expect(sent).toMatchObject({ townshipCode: '990104101', category: 'frequency', isInsider: false })
    expect(sent).not.toHaveProperty('confidentiality')
    const shown = String(sent?.code).replace(/(.{4})(?=.)/g, '$1 ')
    expect(screen.getByText(shown)).toBeInTheDocument()
    // With these two anybody can check it, and read nothing of it.
    expect(screen.getByText('8F3C 2A91 D07E')).toBeInTheDocument()
    // Shown once: nothing of it stays on the device, nor the code of a next one.
    expect(JSON.stringify({ ...localStorage })).not.toContain(String(sent?.code))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(Object.keys(localStorage).filter((key) => key.includes('unsigned'))).toEqual([])
  })

  test('opened and left without a word, it leaves nothing on the device', async () => {
    serve(answers)
    const { unmount } = render(<ComplaintForm />)
    await screen.findByText('说说经过')
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    unmount()
    expect(Object.keys(localStorage).filter((key) => key.includes('unsigned'))).toEqual([])
  })

  test('without a township or words says so on top and at the place, asks for nothing more, and sends nothing', async () => {
    const { asked } = serve(answers)
    render(<ComplaintForm />)
    await act(async () => undefined)
    expect(screen.queryByText('请选择')).not.toBeInTheDocument()
    submit()
    expect(screen.getByText('有 3 处要改，改好就能提交')).toBeInTheDocument()
    expect(await screen.findByText('请选择在哪个镇（街道）')).toBeInTheDocument()
    expect(asked('ticket/submitUnsigned')).toHaveLength(0)
  })

  test('a lost answer goes again under the same id and the same code; without a network it waits', async () => {
    let tries = 0
    const { asked } = serve({
      ...answers,
      'ticket/submitUnsigned': () => {
        tries += 1
        return tries <= 3 ? lost : answers['ticket/submitUnsigned']()
      },
    })
    render(<ComplaintForm />)
    await write()
    submit()
    await waitFor(() => expect(asked('ticket/submitUnsigned')).toHaveLength(3), { timeout: 5000 })
    await act(async () => void fireEvent(window, new Event('offline')))
    expect(screen.getByText('等联网后自动提交，别关这一页；关了，回来会接着交。')).toBeInTheDocument()
    await act(async () => void fireEvent(window, new Event('online')))
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    const sent = asked('ticket/submitUnsigned')
    expect(new Set(sent.map(({ clientId, code: used }) => `${clientId} ${used}`)).size).toBe(1)
  })
})

describe('a report whose answer was lost, changed and sent again', () => {
  const reused = () => new Refusal('CLIENT_ID_REUSED', 409, '已经用过')
  const sendTwice = async (second: (input: Record<string, unknown>, first: Record<string, unknown>) => unknown) => {
    const served = serve({
      ...answers,
      'ticket/submitUnsigned': (input) => {
        const [first] = served.asked('ticket/submitUnsigned')
        if (first?.content === input.content) return lost
        return first?.clientId === input.clientId ? reused() : second(input, first as Record<string, unknown>)
      },
    })
    render(<ComplaintForm />)
    await write()
    submit()
    await waitFor(() => expect(served.asked('ticket/submitUnsigned')).toHaveLength(3), { timeout: 5000 })
    // The button is at the end of a long page: what went wrong, and then the number, come to where the person is.
    await waitFor(() => expect(shownLast()).toMatch(/^现在连不上网络/))
    fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了四次，次次都查灭火器。' } })
    submit()
    return served
  }

  test('shows the first one’s receipt with its own code, and the words that were not taken', async () => {
    const { asked } = await sendTwice((input, first) =>
      input.code === first.code ? { ...answers['ticket/submitUnsigned'](), isEarlier: true } : reused(),
    )
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    await waitFor(() => expect(shownLast()).toMatch(/^已经收下/))
    const [first] = asked('ticket/submitUnsigned')
    expect(screen.getByText(String(first?.code).replace(/(.{4})(?=.)/g, '$1 '))).toBeInTheDocument()
    expect(screen.getByText('收下的是上一稿')).toBeInTheDocument()
    expect(screen.getByText('一个月里来了四次，次次都查灭火器。')).toBeInTheDocument()
  })

  test('where the server knows no such report it gets a new code, and its photos go up again under that', async () => {
    jest.mocked(pickPhotos).mockResolvedValue([photo])
    let tries = 0
    const served = serve({
      ...answers,
      'ticket/submitUnsigned': () => {
        tries += 1
        if (tries <= 3) return lost
        return tries <= 5 ? reused() : answers['ticket/submitUnsigned']()
      },
    })
    render(<ComplaintForm />)
    await write()
    await addPhoto()
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(1))
    submit()
    await waitFor(() => expect(served.asked('ticket/submitUnsigned')).toHaveLength(3), { timeout: 5000 })
    await waitFor(() => expect(shownLast()).toMatch(/^现在连不上网络/))
    submit()
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
    const [before, after] = jest.mocked(upload).mock.calls.map(([, , used]) => used)
    expect(after).not.toBe(before)
    submit()
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(served.asked('ticket/submitUnsigned').at(-1)).toMatchObject({ code: after, attachmentIds: ['a2'] })
  })
})

describe('photos of the form without sign-in', () => {
  test('wait until there is a code, and go up under it', async () => {
    jest.mocked(pickPhotos).mockResolvedValue([photo])
    let make: (code: string) => void = () => undefined
    jest.mocked(newReceiptCode).mockReturnValueOnce(
      new Promise((resolve) => {
        make = resolve
      }),
    )
    serve(answers)
    render(<ComplaintForm />)
    await addPhoto()
    expect(upload).not.toHaveBeenCalled()
    await act(async () => make(code))
    await waitFor(() => expect(upload).toHaveBeenCalledWith(photo, expect.anything(), code))
  })

  test('that still go up hold the report back, which says so; a silent server ends the waiting', async () => {
    jest.mocked(pickPhotos).mockResolvedValue([photo])
    let stop: (failure: unknown) => void = () => undefined
    jest.mocked(upload).mockReturnValue(
      new Promise((_, reject) => {
        stop = reject
      }),
    )
    const { asked } = serve(answers)
    render(<ComplaintForm />)
    await write()
    await addPhoto()
    submit()
    expect(await screen.findByText('照片和录音传完就提交。')).toBeInTheDocument()
    await act(async () => stop(offlineError()))
    expect(await screen.findByText('有照片没有传上。点一下照片再传，或者删掉它。')).toBeInTheDocument()
    expect(screen.queryByText('照片和录音传完就提交。')).not.toBeInTheDocument()
    expect(asked('ticket/submitUnsigned')).toHaveLength(0)
  })
})
