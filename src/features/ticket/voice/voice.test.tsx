import { act, fireEvent, render, screen } from '@testing-library/react'
import { longestVoice } from '@/contracts/ticket/lists'
import { ApiError, offlineError } from '@/platform/apiError'
import { confirm } from '@/platform/feedback'
import { forgetPhotos, keepPhoto, keptPhoto } from '@/platform/keptPhotos'
import { ownEntries, startOutbox } from '@/platform/outbox'
import { RecorderError, type Recording, startRecording } from '@/platform/recorder/recorder'
import { upload } from '@/platform/upload'
import { ReportForm } from '../report/ReportForm'
import { serve, signIn } from '../server.fixture'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), toast: jest.fn() }))
jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))
jest.mock('@/platform/recorder/recorder', () => ({
  ...jest.requireActual('@/platform/recorder/recording'),
  openSettings: jest.fn(),
  startRecording: jest.fn(),
}))

const recording = (key = 'v1'): Recording => ({ key, url: `blob:${key}`, bytes: 900, source: {}, seconds: 12 })
const uploaded = { attachmentId: 'voice-1', mime: 'audio/mp4', bytes: 900, kind: 'voice' as const, seconds: 12 }
const receipt = { number: 'YT-2026-04417', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const answers = {
  'registry/townships': () => ({
    townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
    mine: '990104101',
  }),
  'ticket/preview': () => ({ routing, acceptDays: 5 }),
  'ticket/submit': () => ({ ticketId: 't1', receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' }),
}

/** A recorder that stops when the test says so. */
const recorder = (key = 'v1') => {
  let end = (_recording: Recording | undefined) => {}
  const ended = new Promise<Recording | undefined>((resolve) => {
    end = resolve
  })
  const live = { ended, stop: jest.fn(() => end(recording(key))), cancel: jest.fn() }
  jest.mocked(startRecording).mockResolvedValueOnce(live)
  return { ...live, limit: () => act(async () => end(recording(key))) }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const begin = async () => {
  fireEvent.click(button('加录音'))
  fireEvent.click(button('开始录音'))
  await screen.findByRole('button', { name: '停止录音' })
}
const record = async () => {
  const live = recorder()
  await begin()
  fireEvent.click(button('停止录音'))
  await screen.findByRole('button', { name: '删除录音' })
  return live
}
const write = () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
}
const submit = () => fireEvent.click(button(/提交/))

beforeEach(() => {
  signIn('enterpriseUser')
  jest.mocked(upload).mockReset().mockResolvedValue(uploaded)
  jest.mocked(startRecording).mockReset()
})

describe('who reads the form', () => {
  test('knows before recording who will hear it, and that the agency never gets it', () => {
    serve(answers)
    render(<ReportForm />)
    // Calm until it matters, and then before the first word.
    expect(screen.queryByText(/只有经办的司法所和司法局会听/)).not.toBeInTheDocument()
    fireEvent.click(button('加录音'))
    expect(screen.getByText(/只有经办的司法所和司法局会听；被反映的部门任何时候都拿不到录音/)).toBeInTheDocument()
    expect(button('开始录音')).toBeInTheDocument()
    expect(startRecording).not.toHaveBeenCalled()
  })

  test.each([
    ['公开', undefined],
    ['对执法部门保密', '部门听不到，但经办的人听得到你的声音。'],
    ['密封', '声音能让经办的人认出你。想完全不露身份，就只写字，不录音。'],
  ])('and chose %s is warned as far as a voice gives him away', (level, warning) => {
    serve(answers)
    render(<ReportForm />)
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${level}`) }))
    fireEvent.click(button('加录音'))
    for (const words of [/部门听不到，但/, /声音能让经办的人认出你/]) {
      const isWanted = warning !== undefined && words.test(warning)
      expect(screen.queryAllByText(words)).toHaveLength(isWanted ? 1 : 0)
    }
  })
})

describe('recording', () => {
  test('shows the running time, stops at the button, and offers to hear, delete and record again', async () => {
    serve(answers)
    render(<ReportForm />)
    const live = await record()
    expect(startRecording).toHaveBeenCalledWith(longestVoice)
    expect(live.stop).toHaveBeenCalledTimes(1)
    expect(button('播放录音，共 12 秒')).toBeInTheDocument()
    expect(screen.getByText('0:00 / 0:12')).toBeInTheDocument()
    expect(button('重新录音')).toBeInTheDocument()
    expect(await screen.findByText('录音已传上，会和文字一起提交。')).toBeInTheDocument()
  })

  test('that reaches its limit stops by itself', async () => {
    serve(answers)
    render(<ReportForm />)
    const live = recorder()
    await begin()
    expect(screen.getByText('0:00 / 3:00')).toBeInTheDocument()
    await live.limit()
    expect(button('删除录音')).toBeInTheDocument()
  })

  test('made again takes the place of the first; deleted, it is gone', async () => {
    serve(answers)
    render(<ReportForm />)
    await record()
    const live = recorder('v2')
    fireEvent.click(button('重新录音'))
    await screen.findByRole('button', { name: '停止录音' })
    await live.limit()
    expect(screen.getAllByRole('button', { name: /^播放录音/ })).toHaveLength(1)
    expect(jest.mocked(forgetPhotos).mock.calls).toEqual([[['v1']]])
    fireEvent.click(button('删除录音'))
    expect(await screen.findByRole('button', { name: '开始录音' })).toBeInTheDocument()
    expect(jest.mocked(forgetPhotos).mock.calls).toEqual([[['v1']], [['v2']]])
    expect(confirm).toHaveBeenCalledTimes(2)
  })

  test('is thrown away when the page is left meanwhile', async () => {
    serve(answers)
    const { unmount } = render(<ReportForm />)
    const live = recorder()
    await begin()
    unmount()
    expect(live.cancel).toHaveBeenCalledTimes(1)
  })

  test('has to be stopped before the report goes', async () => {
    const { asked } = serve(answers)
    render(<ReportForm />)
    write()
    recorder()
    await begin()
    submit()
    expect(await screen.findByText('还在录音。先停止录音，再提交。')).toBeInTheDocument()
    fireEvent.click(button('停止录音'))
    await screen.findByText('录音已传上，会和文字一起提交。')
    expect(screen.queryByText('还在录音。先停止录音，再提交。')).not.toBeInTheDocument()
    submit()
    await screen.findByText('YT-2026-04417')
    expect(asked('ticket/submit')).toEqual([expect.objectContaining({ attachmentIds: ['voice-1'] })])
  })
})

describe('a device that does not record', () => {
  test.each([
    ['denied', '没有得到麦克风的允许', true],
    ['missing', '这台设备录不了音', false],
    ['failed', '录音中断了', false],
  ] as const)('(%s) says so kindly, and the report goes without a voice', async (reason, words, hasWay) => {
    const { asked } = serve(answers)
    render(<ReportForm />)
    write()
    jest.mocked(startRecording).mockRejectedValueOnce(new RecorderError(reason))
    fireEvent.click(button('加录音'))
    fireEvent.click(button('开始录音'))
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument()
    expect(screen.queryAllByRole('button', { name: '去设置里允许' })).toHaveLength(hasWay ? 1 : 0)
    submit()
    await screen.findByText('YT-2026-04417')
    expect(asked('ticket/submit')).toEqual([expect.objectContaining({ attachmentIds: [] })])
  })
})

describe('the recording on its way', () => {
  test('tells how far it is, and the words are still required', async () => {
    let arrive = (_answer: typeof uploaded) => {}
    jest.mocked(upload).mockImplementation((_voice, onProgress) => {
      onProgress?.(42)
      return new Promise((resolve) => {
        arrive = resolve
      })
    })
    const { asked } = serve(answers)
    render(<ReportForm />)
    await record()
    expect(screen.getByText('正在传 42%')).toBeInTheDocument()
    await act(async () => arrive(uploaded))
    submit()
    expect((await screen.findAllByText('请写发生了什么，至少 10 个字')).length).toBeGreaterThan(0)
    expect(asked('ticket/submit')).toEqual([])
  })

  test('that the server refuses says why, and can be sent again', async () => {
    jest.mocked(upload).mockRejectedValueOnce(new ApiError('FILE_BROKEN', 422, '这段录音打不开，请重新录一段。'))
    const { asked } = serve(answers)
    render(<ReportForm />)
    write()
    await record()
    expect(screen.getByText('这段录音打不开，请重新录一段。')).toBeInTheDocument()
    submit()
    expect(await screen.findByText('录音没有传上。点“再传一次”，或者删掉它。')).toBeInTheDocument()
    expect(asked('ticket/submit')).toEqual([])
    fireEvent.click(button('再传一次'))
    expect(await screen.findByText('录音已传上，会和文字一起提交。')).toBeInTheDocument()
  })

  test('waits without a network, and goes once with the report when it returns', async () => {
    jest.mocked(upload).mockRejectedValueOnce(offlineError())
    jest.mocked(keptPhoto).mockResolvedValueOnce(recording())
    startOutbox()
    const { asked } = serve(answers)
    render(<ReportForm />)
    fireEvent(window, new Event('offline'))
    write()
    await record()
    expect(screen.getByText('录音存在手机里，联网后自动传。')).toBeInTheDocument()
    expect(keepPhoto).toHaveBeenCalledWith(expect.objectContaining({ key: 'v1' }))
    submit()
    expect(ownEntries()).toMatchObject([{ photos: [{ key: 'v1', seconds: 12 }] }])
    expect(asked('ticket/submit')).toEqual([])
    fireEvent(window, new Event('online'))
    await screen.findByText('YT-2026-04417')
    expect(asked('ticket/submit')).toEqual([expect.objectContaining({ attachmentIds: ['voice-1'] })])
  })

  test('comes back with the draft after the app was closed', async () => {
    jest.mocked(upload).mockRejectedValue(offlineError())
    serve(answers)
    const { unmount } = render(<ReportForm />)
    write()
    await record()
    unmount()
    jest.mocked(keptPhoto).mockResolvedValueOnce(recording())
    render(<ReportForm />)
    expect(await screen.findByRole('button', { name: '播放录音，共 12 秒' })).toBeInTheDocument()
  })
})
