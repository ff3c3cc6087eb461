import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { offlineError } from '@/platform/apiError'
import { keepPhoto, keptPhoto } from '@/platform/keptPhotos'
import { startOutbox } from '@/platform/outbox'
import { pickPhotos, upload } from '@/platform/upload'
import { serve, signIn } from '../server.fixture'
import { ReportForm } from './ReportForm'

jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))

const photo = { key: 'p1', url: 'blob:p1', bytes: 9, source: {} }
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

const write = async () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  await screen.findByRole('button', { name: '删除照片 1' })
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: /提交/ }))

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

beforeEach(() => {
  signIn('enterpriseUser')
  jest.mocked(pickPhotos).mockResolvedValue([photo])
  jest
    .mocked(upload)
    .mockReset()
    .mockResolvedValue({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })
})

test('a photo goes up as soon as it is picked, and the report names it', async () => {
  const { asked } = serve(answers)
  render(<ReportForm />)
  await write()
  submit()
  await screen.findByText('YT-2026-04417')
  expect(asked('ticket/submit')[0]).toMatchObject({ attachmentIds: ['a1'] })
})

test('a photo that waited for the network goes up when it returns, and the report follows by itself, once', async () => {
  jest.mocked(upload).mockRejectedValueOnce(offlineError())
  jest.mocked(keptPhoto).mockResolvedValueOnce(photo)
  startOutbox()
  const { asked } = serve(answers)
  render(<ReportForm />)
  fireEvent(window, new Event('offline'))
  await write()
  submit()
  expect(asked('ticket/submit')).toHaveLength(0)
  fireEvent(window, new Event('online'))
  await screen.findByText('YT-2026-04417')
  expect(asked('ticket/submit')).toEqual([expect.objectContaining({ attachmentIds: ['a1'] })])
})

test('a photo the server refuses stops the report and says so beside the photos', async () => {
  jest
    .mocked(upload)
    .mockRejectedValue(
      new (jest.requireActual('@/platform/apiError').ApiError)(
        'FILE_TYPE',
        415,
        '只能传 JPG、PNG 或 WebP 照片，请换一张。',
      ),
    )
  const { asked } = serve(answers)
  render(<ReportForm />)
  await write()
  submit()
  expect(await screen.findByText('只能传 JPG、PNG 或 WebP 照片，请换一张。')).toBeInTheDocument()
  expect(asked('ticket/submit')).toHaveLength(0)
})

test('a file that can never go up stands with its name and the reason, without a picture, until it is taken off', async () => {
  const { ApiError } = jest.requireActual('@/platform/apiError')
  jest.mocked(pickPhotos).mockResolvedValue([{ ...photo, name: '会议室.heic' }])
  jest.mocked(upload).mockRejectedValue(new ApiError('FILE_TYPE', 415, '只能传 JPG、PNG 或 WebP 照片，请换一张。'))
  serve(answers)
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  const tile = await screen.findByRole('alert')
  expect(tile).toHaveTextContent('会议室.heic只能传 JPG、PNG 或 WebP 照片，请换一张。')
  expect(document.querySelector('.photos img')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '删除会议室.heic' }))
  expect(screen.queryByText('会议室.heic')).not.toBeInTheDocument()
})

test('an empty file is told to be empty, whatever its name says, and never travels', async () => {
  jest.mocked(pickPhotos).mockResolvedValue([{ ...photo, bytes: 0, name: '空的.jpg' }])
  serve(answers)
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('空的.jpg这个文件是空的')
  expect(upload).not.toHaveBeenCalled()
})

test('a photo that is too large says how to make it smaller', async () => {
  const { ApiError } = jest.requireActual('@/platform/apiError')
  jest
    .mocked(upload)
    .mockRejectedValue(new ApiError('FILE_TOO_LARGE', 413, '这个文件超过 10 MB，传不了，请换小一点的。'))
  serve(answers)
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('照片太大，传不了。打开它截一张图，再选那张截图。')
})

test('what was refused takes nobody’s place: nine more fit beside it, and a tenth does not', async () => {
  const named = (count: number) => Array.from({ length: count }, (_, at) => ({ ...photo, key: `n${at}` }))
  jest.mocked(pickPhotos).mockResolvedValue([{ ...photo, key: 'empty', bytes: 0 }])
  serve(answers)
  render(<ReportForm />)
  const add = () => fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  add()
  await screen.findByRole('alert')
  jest.mocked(pickPhotos).mockResolvedValue(named(9))
  add()
  expect(pickPhotos).toHaveBeenLastCalledWith(9)
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^删除/ })).toHaveLength(10))
  jest.mocked(pickPhotos).mockClear()
  add()
  expect(pickPhotos).not.toHaveBeenCalled()
})

test('a server that takes no photos ends the waiting after another try', async () => {
  jest.mocked(upload).mockRejectedValue(offlineError())
  const { asked } = serve(answers)
  render(<ReportForm />)
  await write()
  await screen.findByText('存在手机里')
  submit()
  expect(await screen.findByText('有照片没有传上。点一下照片再传，或者删掉它。')).toBeInTheDocument()
  expect(asked('ticket/submit')).toHaveLength(0)
})

test('a photo is kept on the phone, and comes back with the draft', async () => {
  jest.mocked(upload).mockRejectedValue(offlineError())
  serve(answers)
  const { unmount } = render(<ReportForm />)
  await write()
  expect(keepPhoto).toHaveBeenCalledWith(photo)
  unmount()
  jest.mocked(keptPhoto).mockResolvedValueOnce(photo)
  render(<ReportForm />)
  const before = jest.mocked(upload).mock.calls.length
  expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
  await waitFor(() => expect(jest.mocked(upload).mock.calls.length).toBeGreaterThan(before))
  expect(upload).toHaveBeenLastCalledWith(photo, expect.anything(), undefined)
})

test('a photo that neither phone nor server has is taken out of the draft, and the person is told', async () => {
  jest.mocked(upload).mockRejectedValue(offlineError())
  serve(answers)
  const { unmount } = render(<ReportForm />)
  await write()
  unmount()
  render(<ReportForm />)
  expect(await screen.findByText('有 1 张照片没有存住，请重新选。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '删除照片 1' })).not.toBeInTheDocument()
})
