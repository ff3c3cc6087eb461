import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { confirm } from '@/platform/feedback'
import { forgetPhotos } from '@/platform/keptPhotos'
import { pickPhotos, upload } from '@/platform/upload'
import { lost, Refusal, serve } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(), toast: jest.fn() }))
jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async (key: string) => ({ key, url: `blob:${key}`, bytes: 9, source: {} })),
  forgetPhotos: jest.fn(async () => undefined),
}))

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

const story = '一个月里来了三次，次次都查灭火器。'
const answer = {
  receipt: { number: 'YT-2026-00127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' },
  routing: { ruleNumber: 1, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] },
  acceptDueAt: '2026-11-27T15:59:59.000Z',
  isEarlier: false,
}
const serving = (submitUnsigned: () => unknown = () => answer) =>
  serve({
    'ticket/unsignedForm': () => ({
      agencies: [],
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      acceptDays: 5,
    }),
    'ticket/submitUnsigned': submitUnsigned,
  })

const tell = (words: string) => fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: words } })
const write = async () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  tell(story)
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /柳溪镇/ }))
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: /^(提交反映|存好)/ }))
const wipe = async () => {
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  await act(async () => undefined)
}
/** A moment for what is done behind the page. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
const line = () => screen.queryByText(/^草稿已存在这台设备里，.+改过$/)
const left = () => Object.keys(localStorage).filter((key) => key.includes('unsigned'))
/** The code as it stands on the device. */
const storedCode = () => /"code\\*":\\*"([A-Z0-9]{20})/.exec(JSON.stringify({ ...localStorage }))?.[1]
const sentOf = (asked: ReturnType<typeof serve>['asked']) =>
  asked('ticket/submitUnsigned').map(({ clientId, code }) => ({ clientId, code }))
/** Sent three times, and no answer came. */
const loseAnswer = async ({ asked }: ReturnType<typeof serve>) => {
  await write()
  submit()
  await waitFor(() => expect(asked('ticket/submitUnsigned')).toHaveLength(3), { timeout: 5000 })
  await screen.findByText(/^现在连不上网络/)
}

beforeEach(() => {
  localStorage.clear()
  jest.mocked(confirm).mockReset().mockResolvedValue(true)
})

describe('words of the form without sign-in', () => {
  test('are said to stand on this device and since when, also to whoever opens it next; an untouched form says nothing', async () => {
    serving()
    const first = render(<ComplaintForm />)
    await settle()
    expect(line()).not.toBeInTheDocument()
    tell(story)
    expect(line()).toHaveTextContent('草稿已存在这台设备里，刚刚改过')
    first.unmount()
    render(<ComplaintForm />)
    expect(screen.getByLabelText('说说经过')).toHaveValue(story)
    expect(line()).toBeInTheDocument()
    await settle()
  })

  test('are wiped out with their photos after a question, and nothing tells that the form was used', async () => {
    jest.mocked(pickPhotos).mockResolvedValue([{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }])
    jest
      .mocked(upload)
      .mockResolvedValue({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })
    serving()
    render(<ComplaintForm />)
    await write()
    fireEvent.click(screen.getByRole('button', { name: '加照片' }))
    await screen.findByRole('button', { name: '删除照片 1' })
    jest.mocked(confirm).mockResolvedValueOnce(false)
    await wipe()
    expect(screen.getByLabelText('说说经过')).toHaveValue(story)
    await wipe()
    expect(jest.mocked(confirm).mock.lastCall?.[0]).toMatchObject({
      title: '清空写好的内容？',
      text: '文字和照片都会从这台设备里删掉，找不回来。',
    })
    await settle()
    expect(screen.getByLabelText('说说经过')).toHaveValue('')
    expect(line()).not.toBeInTheDocument()
    expect(forgetPhotos).toHaveBeenCalledWith(['p1'])
    expect(left()).toEqual([])
  })

  test('taken away again by hand leave nothing behind', async () => {
    serving()
    render(<ComplaintForm />)
    tell(story)
    expect(left()).not.toEqual([])
    tell('')
    await settle()
    expect(line()).not.toBeInTheDocument()
    expect(left()).toEqual([])
  })
})

describe('the code of a report that is being written', () => {
  test('is not on the device beside mere words', async () => {
    serving()
    render(<ComplaintForm />)
    await write()
    await settle()
    expect(JSON.stringify({ ...localStorage })).toContain(story)
    expect(storedCode()).toBeUndefined()
  })

  test('is kept while photos are there that went up under it, and no longer', async () => {
    jest.mocked(pickPhotos).mockResolvedValue([{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }])
    jest.mocked(upload).mockReset()
    jest
      .mocked(upload)
      .mockResolvedValue({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })
    const { asked } = serving()
    const first = render(<ComplaintForm />)
    await write()
    await settle()
    fireEvent.click(screen.getByRole('button', { name: '加照片' }))
    await screen.findByRole('button', { name: '删除照片 1' })
    await settle()
    const [, , code] = jest.mocked(upload).mock.calls[0] ?? []
    expect(storedCode()).toBe(code)
    fireEvent.click(screen.getByRole('button', { name: '删除照片 1' }))
    await settle()
    expect(storedCode()).toBeUndefined()
    fireEvent.click(screen.getByRole('button', { name: '加照片' }))
    await screen.findByRole('button', { name: '删除照片 1' })
    await settle()
    first.unmount()
    render(<ComplaintForm />)
    await settle()
    submit()
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(asked('ticket/submitUnsigned')[0]).toMatchObject({ code, attachmentIds: ['a1'] })
    expect(left()).toEqual([])
  })

  test('is kept from sending until the answer: whoever comes back sends the same again and gets its number', async () => {
    let isAnswered = false
    const served = serving(() => (isAnswered ? answer : lost))
    const first = render(<ComplaintForm />)
    await loseAnswer(served)
    const [sent] = sentOf(served.asked)
    expect(storedCode()).toBe(sent?.code)
    first.unmount()
    isAnswered = true
    render(<ComplaintForm />)
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(sentOf(served.asked).at(-1)).toEqual(sent)
    expect(left()).toEqual([])
  })

  test('goes with the words when they are wiped out, which says what is lost with it', async () => {
    const served = serving(() => lost)
    render(<ComplaintForm />)
    await loseAnswer(served)
    await wipe()
    expect(jest.mocked(confirm).mock.lastCall?.[0].text).toMatch(/可能已经收下.*拿不到它的编号和查询码/)
    await settle()
    expect(left()).toEqual([])
    expect(storedCode()).toBeUndefined()
  })

  test('stays when the page was left before the answer came, and shows number and code to whoever comes back', async () => {
    const served = serving()
    const plain = globalThis.fetch
    let give: () => void = () => undefined
    globalThis.fetch = (async (...call: Parameters<typeof fetch>) => {
      const reply = await plain(...call)
      if (String(call[0]).endsWith('submitUnsigned'))
        await new Promise<void>((resolve) => {
          give = resolve
        })
      return reply
    }) as typeof fetch
    const first = render(<ComplaintForm />)
    await write()
    submit()
    await waitFor(() => expect(served.asked('ticket/submitUnsigned')).toHaveLength(1))
    first.unmount()
    await act(async () => give())
    await settle()
    render(<ComplaintForm />)
    await waitFor(() => expect(served.asked('ticket/submitUnsigned')).toHaveLength(2))
    await act(async () => give())
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    const [one, two] = sentOf(served.asked)
    expect(two).toEqual(one)
    expect(left()).toEqual([])
  })
})

describe('the same words in two windows', () => {
  test('what the other one sent, and had no answer to, goes again under its code', async () => {
    const served = serving()
    render(<ComplaintForm />)
    await write()
    await settle()
    const code = 'HJG6PAJNQNKKF48RNDHG'
    // As the other window left it.
    localStorage.setItem('mashangdu.code.unsigned', JSON.stringify({ code, isKept: true, isSent: true }))
    submit()
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(sentOf(served.asked)[0]?.code).toBe(code)
  })

  test('what the other one sent and was answered is not sent a second time without a word', async () => {
    const served = serving(() => new Refusal('CLIENT_ID_REUSED', 409, '已经用过'))
    render(<ComplaintForm />)
    await write()
    await settle()
    submit()
    expect(await screen.findByText('上一稿其实已经收下了')).toBeInTheDocument()
    expect(served.asked('ticket/submitUnsigned')).toHaveLength(1)
  })
})
