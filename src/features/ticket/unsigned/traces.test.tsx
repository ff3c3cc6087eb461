import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { offlineError } from '@/platform/apiError'
import { confirm } from '@/platform/feedback'
import { forgetPhotos } from '@/platform/keptPhotos'
import { pickDocuments } from '@/platform/pickDocuments'
import { upload } from '@/platform/upload'
import { reporterTicket, serve } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'
import { Dialogue } from './Dialogue'
import { draftPlace } from './draftPlace'
import { holder } from './holder'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(), toast: jest.fn() }))
jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/pickDocuments', () => ({ pickDocuments: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))

const receipt = { number: 'YT-2026-00127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const code = 'HJG6PAJNQNKKF48RNDHG'
const opened = () => ({
  ...reporterTicket({ actions: [{ event: 'addToReport', isPrimary: false }] }),
  receipt,
  protection: { isWatched: true, until: null, agencyId: null, openings: [], prompts: [], alerts: [], handledAt: [] },
  isLookedBackAt: false,
  splits: [],
})

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()
beforeEach(() => localStorage.clear())

test('words that were begun stay on the device under a name that tells neither number nor code, for their holder alone', async () => {
  serve({ 'ticket/dialogue': () => opened() })
  const begin = async () => {
    fireEvent.click(await screen.findByRole('button', { name: '补充情况' }))
    return within(screen.getByRole('dialog')).getByLabelText('要补充的内容')
  }
  const stored = () => JSON.stringify({ ...localStorage })
  holder.set({ number: receipt.number, code })
  const first = render(<Dialogue />)
  fireEvent.change(await begin(), { target: { value: '是上个星期三' } })
  expect(stored()).toContain('是上个星期三')
  for (const secret of [receipt.number, '00127', code, code.slice(0, 4)]) expect(stored()).not.toContain(secret)
  first.unmount()
  holder.set({ number: receipt.number, code: `${code.slice(0, -1)}Y` })
  const other = render(<Dialogue />)
  expect(await begin()).toHaveValue('')
  other.unmount()
  // The same code, as a person types it.
  holder.set({ number: receipt.number, code: 'hjg6 pajn qnkk f48r ndhg' })
  render(<Dialogue />)
  expect(await begin()).toHaveValue('是上个星期三')
})

describe('closing a report that was looked at', () => {
  const close = async () => {
    fireEvent.click(await screen.findByRole('button', { name: '看完了，关掉这一件' }))
    await act(async () => undefined)
  }
  const left = () => Object.keys(localStorage).filter((key) => key.includes('unsigned'))
  const open = (ticket: object = {}) => {
    serve({ 'ticket/dialogue': () => ({ ...opened(), ...ticket }) })
    holder.set({ number: receipt.number, code })
    return render(<Dialogue />)
  }
  beforeEach(() => {
    jest.mocked(confirm).mockReset().mockResolvedValue(true)
    jest.mocked(forgetPhotos).mockClear()
  })

  test('asks about words that were not sent, keeps both when told not to, and leaves nothing otherwise', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: '补充情况' }))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('要补充的内容'), { target: { value: '是上个星期三' } })
    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
    jest.mocked(confirm).mockResolvedValueOnce(false)
    await close()
    expect(jest.mocked(confirm).mock.lastCall?.[0].title).toBe('有写了没交的内容')
    expect(JSON.stringify({ ...localStorage })).toContain('是上个星期三')
    expect(screen.getByText('一个月里来了三次，每次都查同样的东西。')).toBeInTheDocument()
    await close()
    expect(left()).toEqual([])
    expect(screen.getByLabelText('回执编号')).toHaveValue('')
    expect(screen.getByLabelText('查询码')).toHaveValue('')
  })

  test('forgets what was begun for a step that is over, and for another report of the same code, with its photos', async () => {
    const other = { number: 'YT-2026-00128', title: '另一件', state: 'submitted' }
    const keep = (key: string, words: object, photos: object[]) =>
      localStorage.setItem(`mashangdu.draft.unsigned.${key}`, JSON.stringify({ fields: { words, photos }, savedAt: 1 }))
    keep(draftPlace({ number: receipt.number, code }, 'reporterReply'), { answer: '九月' }, [])
    keep(draftPlace({ number: other.number, code }, 'addToReport'), { text: '' }, [{ key: 'p7' }])
    open({ splits: [other] })
    await close()
    expect(confirm).toHaveBeenCalledTimes(1)
    expect(left()).toEqual([])
    expect(forgetPhotos).toHaveBeenCalledWith(['p7'])
  })

  test('where nothing was begun asks nothing', async () => {
    open()
    await close()
    expect(confirm).not.toHaveBeenCalled()
    expect(screen.getByLabelText('回执编号')).toBeInTheDocument()
  })
})

test('the dialogue shows number and check code of its report, and leads nowhere with them', async () => {
  serve({ 'ticket/dialogue': () => opened() })
  holder.set({ number: receipt.number, code })
  render(<Dialogue />)
  expect(await screen.findByText('8F3C 2A91 D07E')).toBeInTheDocument()
  expect(screen.getByText(receipt.number)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /8F3C|核对/ })).not.toBeInTheDocument()
})

test('a document that the silent server did not take is called a document, and stands where it is sent again', async () => {
  jest.mocked(pickDocuments).mockResolvedValue([{ key: 'd1', url: '', bytes: 9, source: {}, name: '决定书.pdf' }])
  jest.mocked(upload).mockRejectedValue(offlineError())
  const { asked } = serve({
    'ticket/unsignedForm': () => ({
      agencies: [],
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      acceptDays: 5,
    }),
  })
  render(<ComplaintForm />)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /柳溪镇/ }))
  fireEvent.click(screen.getByRole('button', { name: '加文件' }))
  await screen.findByText('决定书.pdf')
  fireEvent.click(screen.getByRole('button', { name: /^提交反映/ }))
  expect(await screen.findByText('有文件没有传上。点“再传一次”，或者删掉它。')).toBeInTheDocument()
  expect(screen.queryByText(/照片没有传上/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '再传一次' })).toBeInTheDocument()
  expect(asked('ticket/submitUnsigned')).toHaveLength(0)
})
