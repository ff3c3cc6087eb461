import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { lost, serve, signIn } from '../server.fixture'
import { emptyReport, mistakesOf, type ReportFields } from './fields'
import { ReportForm } from './ReportForm'

const receipt = { number: 'YT-2026-04417', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const taken = () => ({ ticketId: 't1', receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' })
const answers = {
  'registry/townships': () => ({
    townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
    mine: '990104101',
  }),
  'ticket/preview': () => ({ routing, acceptDays: 5 }),
  'ticket/similarOwn': () => ({ similar: null }),
  'ticket/submit': taken,
}

const opened = (category: ReportFields['category'], more: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ ...answers, ...more })
  const { unmount } = render(<ReportForm category={category} />)
  return { ...server, unmount }
}
const change = (name: RegExp, choice: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: choice }))
}
const toKind = (choice: RegExp) => change(/^这是一件/, choice)
const submit = () => fireEvent.click(screen.getByRole('button', { name: '提交反映' }))

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()
beforeEach(() => {
  localStorage.clear()
  signIn('enterpriseUser')
})

describe('a consultation', () => {
  test('is asked what the question is, and nothing of what went wrong', async () => {
    opened('consultation')
    expect(await screen.findByLabelText('你想问什么')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /^这是一件/ })).toHaveTextContent('咨询')
    expect(screen.getByRole('button', { name: /^哪个部门/ })).toBeInTheDocument()
    for (const words of ['说说经过', /还可以补充/, /收礼/, /希望怎样处理/, /复议/, '哪次检查', '什么时候', '在哪里'])
      expect(screen.queryByText(words)).not.toBeInTheDocument()
    // Whoever asks may be protected like everybody else.
    expect(screen.getByRole('radio', { name: /^密封/ })).toBeInTheDocument()
    submit()
    expect(await screen.findByText('请写你想问什么，至少 10 个字')).toBeInTheDocument()
  })

  test('is told before and after that the office answers it itself', async () => {
    const { asked } = opened('consultation')
    expect(await screen.findByText(/提交后交给柳溪司法所/)).toHaveTextContent(
      '提交后交给柳溪司法所，5 个工作日内告诉你收不收。收下以后，由它直接回复你。',
    )
    fireEvent.change(screen.getByLabelText('你想问什么'), { target: { value: '门头换招牌要不要到城管备案？' } })
    submit()
    expect(await screen.findByText(/受理以后，由柳溪司法所直接回复你。/)).toBeInTheDocument()
    expect(screen.queryByText(/司法局研判/)).not.toBeInTheDocument()
    expect(asked('ticket/submit')).toMatchObject([{ kind: 'consultation', isInProcedure: 'none' }])
  })

  test('that waited for a network is told the same', async () => {
    let tries = 0
    opened('consultation', { 'ticket/submit': () => (++tries <= 6 ? lost : taken()) })
    fireEvent.change(await screen.findByLabelText('你想问什么'), { target: { value: '门头换招牌要不要到城管备案？' } })
    submit()
    expect(await screen.findByText('存好了，还没有提交', undefined, { timeout: 4000 })).toBeInTheDocument()
    fireEvent.click(await screen.findByRole('button', { name: '现在提交' }, { timeout: 4000 }))
    expect(await screen.findByText(/由柳溪司法所直接回复你/, undefined, { timeout: 4000 })).toBeInTheDocument()
  }, 20_000)
})

test('praise is asked what was well done, where and when too', async () => {
  opened('praise')
  expect(await screen.findByLabelText('你想表扬什么')).toBeInTheDocument()
  expect(screen.queryByText(/收礼/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^哪次检查/ })).toBeInTheDocument()
  expect(screen.getByLabelText(/^什么时候/)).toBeInTheDocument()
})

test('an opinion is told in full, and answered by the office itself', async () => {
  opened('frequency')
  fireEvent.click(screen.getByRole('button', { name: /^还可以补充/ }))
  toKind(/^意见/)
  expect(await screen.findByText(/收下以后，由它直接回复你/)).toBeInTheDocument()
  expect(screen.getByLabelText('说说经过')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /收礼/ })).toBeInTheDocument()
})

test('a complaint is not told that the office answers it', async () => {
  opened('frequency')
  expect(await screen.findByText(/提交后交给柳溪司法所/)).not.toHaveTextContent('直接回复')
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  submit()
  expect(await screen.findByText(/受理以后，司法局研判、向部门问情况/)).toBeInTheDocument()
})

describe('when the kind changes', () => {
  test('what was said stays in view, is sent, and is there when it changes back', async () => {
    const { asked } = opened('frequency')
    fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '来的人还说要吃顿饭，我该怎么办？' } })
    fireEvent.change(screen.getByLabelText('在哪里'), { target: { value: '店里' } })
    fireEvent.click(screen.getByRole('button', { name: /^还可以补充/ }))
    fireEvent.click(screen.getByRole('button', { name: /收礼/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: '参加宴请、娱乐或旅游' }))
    toKind(/^咨询/)
    expect(screen.getByLabelText('你想问什么')).toHaveValue('来的人还说要吃顿饭，我该怎么办？')
    expect(screen.getByLabelText('在哪里')).toHaveValue('店里')
    const feast = () => screen.getByRole('checkbox', { name: '参加宴请、娱乐或旅游' })
    expect(feast()).toBeChecked()
    // Taken back, it does not vanish under the finger.
    fireEvent.click(feast())
    expect(feast()).not.toBeChecked()
    fireEvent.click(feast())
    fireEvent.change(screen.getByLabelText('在哪里'), { target: { value: '' } })
    fireEvent.change(screen.getByLabelText('在哪里'), { target: { value: '店里' } })
    toKind(/^投诉/)
    expect(feast()).toBeChecked()
    toKind(/^咨询/)
    submit()
    await waitFor(() =>
      expect(asked('ticket/submit')).toMatchObject([
        { kind: 'consultation', forbiddenConducts: ['F2'], place: '店里' },
      ]),
    )
  })

  test('what was not said is asked again', async () => {
    opened('consultation')
    toKind(/^投诉/)
    expect(await screen.findByLabelText('说说经过')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /收礼/ })).toBeInTheDocument()
    expect(screen.getByLabelText(/^什么时候/)).toBeInTheDocument()
  })
})

test.each([
  ['frequency', '请写发生了什么，至少 10 个字'],
  ['consultation', '请写你想问什么，至少 10 个字'],
  ['praise', '请写你想表扬什么，至少 10 个字'],
] as const)('without words a report about %s says in its own words what is missing', (category, words) => {
  expect(mistakesOf({ ...emptyReport, category }, true)).toEqual({ content: words })
})
