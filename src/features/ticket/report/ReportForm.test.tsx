import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import ReportPage from '@/pkg-reporter/report'
import { keptDraft, ownDrafts } from '@/platform/draft'
import { startOutbox } from '@/platform/outbox'
import { session } from '@/platform/session'
import { lost, Refusal, serve, signIn } from '../server.fixture'
import { ReportForm } from './ReportForm'

const receipt = { number: 'YT-2026-04417', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: ['地区：柳溪镇'] }
const taken = () => ({ ticketId: 't1', receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' })

const answers = {
  'registry/townships': () => ({
    townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
    mine: '990104101',
  }),
  'ticket/preview': () => ({ routing, acceptDays: 5 }),
}
const story = '一个月里来了三次，每次都查灭火器和通道。'

const write = () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: story } })
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: '提交反映' }))

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

beforeEach(() => signIn('enterpriseUser'))

test('before it is handed in it says to whom it goes and how soon there is an answer', async () => {
  serve(answers)
  render(<ReportForm />)
  write()
  expect(await screen.findByText(/提交后交给柳溪司法所/)).toHaveTextContent(
    '提交后交给柳溪司法所，5 个工作日内告诉你收不收。',
  )
  expect(screen.getByRole('button', { name: '工作日，看解释' })).toBeInTheDocument()
  expect(screen.getByText('短时间内来得太多。')).toBeInTheDocument()
})

test('what was typed is there again when the form is opened again', async () => {
  serve(answers)
  const { unmount } = render(<ReportForm />)
  write()
  await screen.findByText(/提交后交给柳溪司法所/)
  unmount()
  render(<ReportForm />)
  expect(screen.getByLabelText('说说经过')).toHaveValue(story)
  expect(screen.getByText(/^草稿已存在手机里/)).toBeInTheDocument()
  expect(await screen.findByText(/提交后交给柳溪司法所/)).toBeInTheDocument()
})

test('a phone without room for the draft says so instead of promising', async () => {
  serve(answers)
  jest.mocked(Taro.setStorageSync).mockImplementation(() => {
    throw new Error('quota')
  })
  render(<ReportForm />)
  write()
  expect(screen.getByText('手机没有空间存草稿了，请尽快提交。')).toBeInTheDocument()
  expect(screen.queryByText(/^草稿已存在手机里/)).not.toBeInTheDocument()
  expect(await screen.findByText(/提交后交给柳溪司法所/)).toBeInTheDocument()
  jest.mocked(Taro.setStorageSync).mockImplementation((key, value) => localStorage.setItem(key, value))
})

test('the draft of one role is not shown to another', async () => {
  const { asked } = serve(answers)
  const { unmount } = render(<ReportForm />)
  write()
  await screen.findByText(/提交后交给柳溪司法所/)
  unmount()
  signIn('specialSupervisor')
  render(<ReportForm />)
  expect(screen.getByLabelText('说说经过')).toHaveValue('')
  await waitFor(() => expect(asked('registry/townships')).toHaveLength(2))
})

test('a form left open under a sign-in by another person shows that person nothing', async () => {
  serve(answers)
  render(<ReportPage />)
  write()
  act(() => session.clear())
  expect(screen.getByLabelText('说说经过')).toHaveValue(story)
  signIn('specialSupervisor')
  expect(screen.getByLabelText('说说经过')).toHaveValue('')
  signIn('enterpriseUser')
  expect(screen.getByLabelText('说说经过')).toHaveValue(story)
  expect(await screen.findByText(/提交后交给柳溪司法所/)).toBeInTheDocument()
})

describe('who cannot hand in a report learns so before writing', () => {
  const opened = () => render(<ReportPage />)
  const noForm = () => expect(screen.queryByRole('textbox')).not.toBeInTheDocument()

  test('signed out: one may sign in, or report without', () => {
    act(() => session.clear())
    serve(answers)
    opened()
    noForm()
    fireEvent.click(screen.getByRole('button', { name: '不登录也能反映' }))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pkg-public/complaint/index' })
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url).toContain('/pages/signIn/index')
    signIn('enterpriseUser')
    expect(screen.getByLabelText('说说经过')).toBeInTheDocument()
  })

  test('a role that may not report is told so, and offered nothing to write', () => {
    signIn('inspector')
    serve(answers)
    opened()
    noForm()
    expect(screen.getByText('现在的身份看不到这里')).toBeInTheDocument()
  })

  test('a person without any role is told what to do, and may report without signing in', async () => {
    act(() => session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' }))
    const me = { name: '新人', phoneMasked: null, assignments: [], active: null, unread: 0, isDemo: false }
    serve({ ...answers, 'identity/me': () => me })
    opened()
    expect(await screen.findByText('还没有绑定身份')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '不登录也能反映' })).toBeInTheDocument()
    noForm()
  })
})

test('townships that could not be loaded are not called not found, and are asked for again', async () => {
  signIn('specialSupervisor')
  let isDown = true
  const townships = () => (isDown ? new Refusal('INTERNAL', 500, '出了点问题') : answers['registry/townships']())
  serve({ ...answers, 'registry/townships': townships })
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  expect(await screen.findByText('暂时打不开')).toBeInTheDocument()
  expect(screen.queryByText(/没有找到/)).not.toBeInTheDocument()
  isDown = false
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('radio', { name: /柳溪镇/ })).toBeInTheDocument()
})

test('an incomplete form is not sent; every place says what to do', async () => {
  const { asked } = serve(answers)
  render(<ReportForm />)
  await screen.findByText('是什么问题')
  submit()
  expect(await screen.findByText('有 2 处要改，改好就能提交')).toBeInTheDocument()
  expect(screen.getByText('请选择是什么问题')).toBeInTheDocument()
  expect(screen.getByText('请写发生了什么，至少 10 个字')).toBeInTheDocument()
  expect(asked('ticket/submit')).toHaveLength(0)
})

test('the receipt is shown with its check code in groups of four, and the draft is gone', async () => {
  serve({ ...answers, 'ticket/submit': taken })
  const { unmount } = render(<ReportForm />)
  write()
  submit()
  expect(await screen.findByText('YT-2026-04417')).toBeInTheDocument()
  expect(screen.getByText('8F3C 2A91 D07E')).toBeInTheDocument()
  expect(screen.getByText('已交给柳溪司法所，11月27日 星期五前告诉你收不收。')).toBeInTheDocument()
  unmount()
  render(<ReportForm />)
  expect(screen.getByLabelText('说说经过')).toHaveValue('')
})

test('after a lost answer the same report goes again under the same id, so that it is taken once', async () => {
  let tries = 0
  // The link itself sends a lost call three times; then the outbox has it.
  const { asked } = serve({ ...answers, 'ticket/submit': () => (++tries <= 6 ? lost : taken()) })
  render(<ReportForm />)
  write()
  submit()
  expect(await screen.findByText('存好了，还没有提交', undefined, { timeout: 4000 })).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('button', { name: '现在提交' }, { timeout: 4000 }))
  await screen.findByText('YT-2026-04417')
  const ids = asked('ticket/submit').map(({ clientId }) => clientId)
  expect(ids).toHaveLength(7)
  expect(new Set(ids).size).toBe(1)
}, 15_000)

test("the server's own sentence stands beside the field it is about", async () => {
  const issues = [{ path: 'agencyId', message: '请换一个部门' }]
  serve({ ...answers, 'ticket/submit': () => new Refusal('BAD_INPUT', 400, '有的地方填得不对', { issues }) })
  render(<ReportForm />)
  write()
  submit()
  expect(await screen.findByText('请换一个部门')).toBeInTheDocument()
  expect(screen.getByLabelText('说说经过')).toHaveValue(story)
})

describe('without a network', () => {
  const keep = () => {
    fireEvent(window, new Event('offline'))
    fireEvent.click(screen.getByRole('button', { name: '存好，联网后自动提交' }))
  }
  afterEach(() => fireEvent(window, new Event('online')))

  test('it waits in the outbox, and is handed in once when the network returns', async () => {
    const { asked } = serve({ ...answers, 'ticket/submit': taken })
    startOutbox()
    render(<ReportForm />)
    write()
    keep()
    expect(await screen.findByText('存好了，还没有提交')).toBeInTheDocument()
    expect(asked('ticket/submit')).toHaveLength(0)
    fireEvent(window, new Event('online'))
    await screen.findByText('YT-2026-04417')
    await waitFor(() => expect(asked('ticket/submit')).toHaveLength(1))
  })

  test('what waits does not stand in the way of another report', async () => {
    serve(answers)
    const { unmount } = render(<ReportForm />)
    write()
    keep()
    await screen.findByText('存好了，还没有提交')
    unmount()
    render(<ReportForm />)
    expect(screen.getByLabelText('说说经过')).toHaveValue('')
    await screen.findByText('现在没有网络')
  })

  test('what the server refuses later says why, and comes back to be mended', async () => {
    const issues = [{ path: 'agencyId', message: '请换一个部门' }]
    serve({ ...answers, 'ticket/submit': () => new Refusal('BAD_INPUT', 400, '有的地方填得不对', { issues }) })
    render(<ReportForm />)
    write()
    keep()
    fireEvent(window, new Event('online'))
    expect(keptDraft('report.new')).toBeUndefined()
    expect(await screen.findByText(/请换一个部门/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '改一改' }))
    const url = String(jest.mocked(Taro.redirectTo).mock.calls[0]?.[0].url)
    expect(keptDraft(`report.${url.split('draft=')[1]}`)?.fields).toMatchObject({ content: story })
  })
})

test('a field that was left says what is wrong with it, and others stay quiet', async () => {
  serve(answers)
  render(<ReportForm />)
  const words = screen.getByLabelText('说说经过')
  fireEvent.change(words, { target: { value: '太多了' } })
  expect(screen.queryByText('再多写几句，至少 10 个字')).not.toBeInTheDocument()
  fireEvent.blur(words)
  expect(screen.getByText('再多写几句，至少 10 个字')).toBeInTheDocument()
  expect(screen.queryByText('请选择是什么问题')).not.toBeInTheDocument()
  fireEvent.change(words, { target: { value: story } })
  expect(screen.queryByText('再多写几句，至少 10 个字')).not.toBeInTheDocument()
})

test('on handing in, the focus goes to the first wrong field', async () => {
  serve(answers)
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  submit()
  await waitFor(() => expect(screen.getByLabelText('说说经过')).toHaveFocus())
})

test('a day that may be left out is not asked for', async () => {
  serve(answers)
  render(<ReportForm />)
  const day = screen.getByLabelText('什么时候').closest('.cell') as HTMLElement
  expect(day).toHaveTextContent('可以不选')
  expect(day).not.toHaveTextContent('请选择')
  await screen.findByText(/这里就会写明/)
})

test('two reports under different names do not share their words', async () => {
  serve(answers)
  const { unmount } = render(<ReportForm draftName="a" />)
  write()
  unmount()
  render(<ReportForm draftName="b" />)
  expect(screen.getByLabelText('说说经过')).toHaveValue('')
  expect(ownDrafts()).toMatchObject([{ key: 'report.a', title: '一个月里来了三次，每次都查灭火器和通道' }])
  await screen.findByText(/这里就会写明/)
})

test('a category in words of the law explains itself, in the chosen one only', async () => {
  serve(answers)
  render(<ReportForm />)
  expect(screen.queryByRole('button', { name: '拖着不办，看解释' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '拖着不办' }))
  fireEvent.click(screen.getByRole('button', { name: '拖着不办，看解释' }))
  expect(screen.getByRole('dialog')).toHaveTextContent('行政执法监督条例第十一条')
})
