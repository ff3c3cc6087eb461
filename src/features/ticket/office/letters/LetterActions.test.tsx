import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ticketStateKeys } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { happenedIn } from '../../happened'
import { clock, letter, officeTicket, serve, signIn } from '../../server.fixture'
import { OfficeTicket } from '../OfficeTicket'
import { followKind, kindsFor, wordsFor } from './templates'

type Ticket = Outputs['ticket']['officeShow']

const can = (...events: string[]) => events.map((event) => ({ event, isPrimary: false }))
const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/officeShow': () => ticket, ...answers })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findAllByText(happenedIn(ticket).words)
  return server
}
const explained = {
  kind: 'explanation' as const,
  question: '请说明检查安排',
  askedAt: '2026-11-12T02:00:00.000Z',
  askedBy: '云汀市司法局',
  answer: '两次内容相同，没有列入计划。',
  answeredAt: '2026-11-16T02:00:00.000Z',
  answeredBy: '消防救援大队',
}
const verifying = (more: Partial<Ticket> = {}) =>
  officeTicket({
    state: 'verifying',
    redactedSummary: '有餐饮店反映，近期检查次数多。',
    exchanges: [explained],
    actions: can('draftLetter'),
    ...more,
  })
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  signIn('bureauHandler')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

describe('a draft', () => {
  test('may be of the kinds that the regulation gives for the state, and of no other', () => {
    const kinds = Object.fromEntries(
      ticketStateKeys.map((state) => [state, kindsFor({ state })]).filter(([, found]) => found?.length),
    )
    expect(kinds).toEqual({
      awaitingAgency: ['urgeLetter'],
      verifying: ['suggestion', 'urgeLetter', 'opinion'],
      rectifying: ['urgeLetter', 'opinion'],
      rectificationCheck: ['urgeLetter', 'opinion'],
      proposeDecision: ['decisionProposal'],
    })
  })

  test.each([
    ['suggestion', '第二十六条'],
    ['urgeLetter', '第二十七条'],
    ['opinion', '第二十八条'],
    ['decisionProposal', '第二十九条'],
  ])('%s cites its own article', (kind, article) => {
    expect(wordsFor(kind, verifying()).basis).toContain(`《行政执法监督条例》`)
    expect(wordsFor(kind, verifying()).basis).toContain(article)
  })

  test('begins with what the agency may read, and with nothing of the reporter', () => {
    const ticket = verifying()
    const drafted = Object.values(wordsFor('opinion', ticket)).join('\n')
    for (const known of [ticket.redactedSummary, explained.answer, '消防救援大队', '检查太频繁'])
      expect(drafted).toContain(known)
    for (const secret of [ticket.content, '周建平', '老周面馆', ticket.receipt.number])
      expect(drafted).not.toContain(secret)
  })

  const asked = (isLate: boolean) => {
    const running = clock('agency', { state: isLate ? 'breached' : 'running', dueAt: '2026-11-30T15:59:59.000Z' })
    const past = { ...running, isLate, stoppedAt: null, escalationLevel: 0, pauses: [] }
    return verifying({ state: 'awaitingAgency', exchanges: [], clocks: [running], clockHistory: [past] })
  }

  test('says that the agency was silent only where its time ran out; before, it warns until when it runs', async () => {
    const silent = '没有按要求说明情况'
    expect(wordsFor('urgeLetter', asked(true)).facts).toContain(silent)
    expect(wordsFor('urgeLetter', asked(false)).facts).not.toContain(silent)
    expect(wordsFor('opinion', verifying({ exchanges: [] })).facts).not.toContain(silent)
    await show(asked(false))
    fireEvent.click(screen.getByRole('button', { name: '起草监督文书' }))
    expect(sheet().getByText(/部门说明的期限还没有到，最晚 11月30日/)).toBeInTheDocument()
  })

  test('does not warn of time that has run out', async () => {
    await show(asked(true))
    fireEvent.click(screen.getByRole('button', { name: '起草监督文书' }))
    expect(sheet().queryByText(/部门说明的期限还没有到/)).not.toBeInTheDocument()
  })

  test('numbers its demands below the numbered headings of the paper', () => {
    for (const kind of ['suggestion', 'urgeLetter', 'opinion'])
      expect(wordsFor(kind, verifying()).demands).toMatch(/^（一）.*\n（二）.*\n（三）/)
  })

  test('of another kind takes that kind’s words, and keeps what was written', () => {
    const ticket = verifying()
    const written = { kind: 'suggestion', ...wordsFor('suggestion', ticket), facts: '查明两次检查内容相同。' }
    const followed = followKind(ticket, written, 'opinion')
    expect(followed.title).toBe(wordsFor('opinion', ticket).title)
    expect(followed).not.toHaveProperty('facts')
  })

  test('with a hint that nobody replaced is not kept; filled in, it is', async () => {
    const { asked } = await show(verifying(), {
      'ticket/draftLetter': () => ({ version: 3, state: 'verifying', letterId: 'l1' }),
    })
    fireEvent.click(screen.getByRole('button', { name: '起草监督文书' }))
    fireEvent.click(sheet().getByRole('radio', { name: /^行政执法监督督办函/ }))
    expect(sheet().getByLabelText('标题')).toHaveValue('关于督促消防救援大队依法履行职责的函')
    fireEvent.click(sheet().getByRole('button', { name: '存为草稿' }))
    expect(sheet().getAllByText('还有括号里的提示没有换成内容')).toHaveLength(2)
    expect(asked('ticket/draftLetter')).toEqual([])
    fireEvent.change(sheet().getByLabelText('查明的事实'), { target: { value: '查明两次检查内容相同，没有计划。' } })
    fireEvent.change(sheet().getByLabelText('要求'), { target: { value: '取消重复检查，报送情况。' } })
    fireEvent.click(sheet().getByRole('button', { name: '存为草稿' }))
    await waitFor(() => expect(asked('ticket/draftLetter')).toHaveLength(1))
    expect(asked('ticket/draftLetter')[0]).toMatchObject({ kind: 'urgeLetter', version: 3 })
    expect(asked('ticket/draftLetter')[0]).not.toHaveProperty('letterId')
  })

  test('that is there is written on in place', async () => {
    const draft = letter({ state: 'draft', number: null, issuedAt: null, dueAt: null, version: 2 })
    const { asked } = await show(verifying({ letters: [draft], actions: can('draftLetter', 'discardLetter') }), {
      'ticket/draftLetter': () => ({ version: 3, state: 'verifying', letterId: draft.letterId }),
    })
    expect(screen.getByText(draft.demands)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '改草稿' }))
    expect(sheet().getByLabelText('要求')).toHaveValue(draft.demands)
    fireEvent.click(sheet().getByRole('button', { name: '存为草稿' }))
    await waitFor(() => expect(asked('ticket/draftLetter')[0]).toMatchObject({ letterId: draft.letterId }))
  })
})

test('a letter is read once more and asked about before it goes out, because it cannot be taken back', async () => {
  signIn('bureauLeader')
  const draft = letter({ state: 'draft', number: null, issuedAt: null, dueAt: null, version: 2 })
  const { asked } = await show(verifying({ letters: [draft], actions: can('issueLetter') }), {
    'ticket/issueLetter': () => ({ version: 4, state: 'rectifying' }),
  })
  fireEvent.click(screen.getByRole('button', { name: '发出文书' }))
  expect(sheet().getByText(draft.demands)).toBeInTheDocument()
  fireEvent.click(sheet().getByRole('button', { name: '发出文书' }))
  expect(await screen.findByText('发出这份文书？')).toBeInTheDocument()
  expect(asked('ticket/issueLetter')).toEqual([])
  fireEvent.click(screen.getAllByText('发出文书').at(-1) as HTMLElement)
  await waitFor(() =>
    expect(asked('ticket/issueLetter')[0]).toMatchObject({ letterId: draft.letterId, version: draft.version }),
  )
})

test('a handler is never offered to issue', async () => {
  const draft = letter({ state: 'draft', number: null, issuedAt: null, dueAt: null })
  await show(verifying({ letters: [draft], actions: can('draftLetter', 'discardLetter') }))
  expect(screen.queryByRole('button', { name: '发出文书' })).not.toBeInTheDocument()
})

describe('what the agency answered', () => {
  const report = {
    reportId: 'p1',
    evidence: [],
    text: '已经合并检查，计划还没有改。',
    reportedAt: '2026-11-19T02:00:00.000Z',
    result: null,
    resultText: null,
    checkedAt: null,
  }

  test('a report stands above its check, and only a pass asks for words to the reporter', async () => {
    signIn('bureauReviewer')
    const issued = letter({ rectifications: [report] })
    await show(verifying({ state: 'rectificationCheck', letters: [issued], actions: can('checkRectification') }))
    fireEvent.click(screen.getByRole('button', { name: '写核查结论' }))
    expect(sheet().getByText(report.text)).toBeInTheDocument()
    expect(sheet().queryByLabelText('写给反映人看的回复')).not.toBeInTheDocument()
    fireEvent.click(sheet().getByRole('radio', { name: '整改到位' }))
    expect(sheet().getByLabelText('写给反映人看的回复')).toBeInTheDocument()
    fireEvent.click(sheet().getByRole('radio', { name: '部分到位，接着整改' }))
    expect(sheet().queryByLabelText('写给反映人看的回复')).not.toBeInTheDocument()
  })

  test('a 建议书 that was not followed cannot lead to the government, and says what can', async () => {
    signIn('bureauReviewer')
    const issued = letter({ kind: 'suggestion', rectifications: [report] })
    await show(verifying({ state: 'rectificationCheck', letters: [issued], actions: can('checkRectification') }))
    fireEvent.click(screen.getByRole('button', { name: '写核查结论' }))
    expect(sheet().queryByRole('radio', { name: '没有整改' })).not.toBeInTheDocument()
    expect(sheet().getByText(/改发督办函或者意见书/)).toBeInTheDocument()
  })

  test('an objection stands above its decision, which asks for what it needs', async () => {
    signIn('bureauLeader')
    const objected = letter({ state: 'objected', objection: '两次依据不同。', objectedAt: '2026-11-19T02:00:00.000Z' })
    await show(verifying({ state: 'objectionReview', letters: [objected], actions: can('decideObjection') }))
    fireEvent.click(screen.getByRole('button', { name: '审查部门的异议' }))
    expect(sheet().getByText('两次依据不同。')).toBeInTheDocument()
    fireEvent.click(sheet().getByRole('radio', { name: /^修改要求/ }))
    expect(sheet().getByLabelText('修改后的要求')).toHaveValue(objected.demands)
    fireEvent.click(sheet().getByRole('radio', { name: /^撤回文书/ }))
    expect(sheet().getByLabelText('写给反映人看的回复')).toBeInTheDocument()
  })
})

test('what the government decided can only be left as it is', async () => {
  signIn('bureauLeader')
  const objected = letter({
    kind: 'decision',
    state: 'objected',
    objection: '有异议。',
    objectedAt: '2026-11-19T02:00:00.000Z',
  })
  await show(verifying({ state: 'objectionReview', letters: [objected], actions: can('decideObjection') }))
  fireEvent.click(screen.getByRole('button', { name: '审查部门的异议' }))
  expect(sheet().getAllByRole('radio')).toHaveLength(1)
  expect(sheet().getByRole('radio', { name: /^维持/ })).toBeInTheDocument()
})

test('an issued letter can be had as a paper by the bureau, and not by a judicial office (art 6)', async () => {
  const ticket = officeTicket({ state: 'rectifying', letters: [letter()] })
  const papers = () => screen.queryAllByRole('button', { name: /^下载 (PDF|Word)/ })
  await show(ticket)
  expect(papers()).toHaveLength(2)
  cleanup()
  signIn('judicialOfficeClerk')
  await show(ticket)
  expect(papers()).toEqual([])
})
