import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { letter, officeTicket, serve, signIn } from '../../server.fixture'
import { OfficeTicket } from '../OfficeTicket'

type Ticket = Outputs['ticket']['officeShow']

const can = (...events: string[]) => events.map((event) => ({ event, isPrimary: false }))
const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/officeShow': () => ticket, ...answers })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findAllByText(/一个月来了三次/)
  return server
}
const draft = letter({ state: 'draft', number: null, issuedAt: null, dueAt: null, version: 2, rectifyDays: 20 })
const verifying = (more: Partial<Ticket> = {}) => officeTicket({ state: 'verifying', ...more })
/** The agency objected to a letter that gave so many days; its leader changes the demands. */
const changeDemands = async (rectifyDays: number, more: Partial<Ticket>, before: () => void) => {
  signIn('bureauLeader')
  const objected = letter({ state: 'objected', objection: '依据不同。', objectedAt: draft.draftedAt, rectifyDays })
  const actions = can('decideObjection')
  await show(verifying({ state: 'objectionReview', letters: [objected], actions, ...more }))
  fireEvent.click(screen.getByRole('button', { name: '审查部门的异议' }))
  before()
  fireEvent.click(sheet().getByRole('radio', { name: /^修改要求/ }))
}
const sheet = () => within(screen.getByRole('dialog'))
const days = () => sheet().getByLabelText('请填 3 到 60 的整数')

beforeEach(() => {
  signIn('bureauHandler')
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = function close(value) {
    this.returnValue = value ?? ''
    this.dispatchEvent(new Event('close'))
  }
})

describe('the days of a letter', () => {
  test('begin with the default and its ground, and stay within the bounds', async () => {
    const { asked } = await show(
      verifying({ letters: [{ ...draft, rectifyDays: null }], actions: can('draftLetter') }),
      {
        'ticket/draftLetter': () => ({ version: 3, state: 'verifying', letterId: draft.letterId }),
      },
    )
    fireEvent.click(screen.getByRole('button', { name: '改草稿' }))
    expect(days()).toHaveValue('30')
    expect(sheet().getByText(/默认 30 天，依据：四川省行政执法监督条例/)).toBeInTheDocument()
    for (const value of ['2', '61', '', '十', '3.5']) {
      fireEvent.change(days(), { target: { value } })
      fireEvent.click(sheet().getByRole('button', { name: '存为草稿' }))
      expect(asked('ticket/draftLetter')).toEqual([])
    }
    fireEvent.change(days(), { target: { value: '45' } })
    fireEvent.click(sheet().getByRole('button', { name: '存为草稿' }))
    await waitFor(() => expect(asked('ticket/draftLetter')[0]).toMatchObject({ rectifyDays: 45 }))
  })

  test('are seen by the leader before the issue, who may change them', async () => {
    signIn('bureauLeader')
    const { asked } = await show(verifying({ letters: [draft], actions: can('issueLetter') }), {
      'ticket/issueLetter': () => ({ version: 4, state: 'rectifying' }),
    })
    expect(screen.getByText('整改期限 20 个自然日')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '发出文书' }))
    expect(days()).toHaveValue('20')
    fireEvent.change(days(), { target: { value: '10' } })
    fireEvent.click(sheet().getByRole('button', { name: '发出文书' }))
    fireEvent.click((await screen.findAllByText('发出文书')).at(-1) as HTMLElement)
    await waitFor(() => expect(asked('ticket/issueLetter')[0]).toMatchObject({ rectifyDays: 10 }))
  })

  test('are asked for with changed demands, and with no other decision', async () => {
    await changeDemands(20, {}, () => expect(sheet().queryByLabelText('请填 3 到 60 的整数')).not.toBeInTheDocument())
    expect(days()).toHaveValue('20')
  })
})

describe('days that end after the time for the whole report', () => {
  const letterReach = {
    days: 30,
    dueAt: '2027-01-11T15:59:59.999Z',
    isProvisional: true,
    totalDueAt: '2026-12-21T15:59:59.999Z',
    mostDays: 26,
  }
  const bothDays = /从今天起给 30 天，整改最晚 2027年1月11日.*（暂定），超过了这一件的总期限 12月21日/
  const ofThirty = { ...draft, rectifyDays: 30 }

  test('are warned of on the draft with both days, and no more once fewer are asked for', async () => {
    await show(verifying({ letters: [ofThirty], letterReach, actions: can('draftLetter') }))
    fireEvent.click(screen.getByRole('button', { name: '改草稿' }))
    expect(sheet().getByText(bothDays)).toBeInTheDocument()
    expect(
      sheet().getByText('不超过总期限的，最多给 26 天。要给这么多天的，请分管领导先延长总期限。'),
    ).toBeInTheDocument()
    fireEvent.change(days(), { target: { value: '26' } })
    expect(sheet().queryByText(/这一件的总期限/)).not.toBeInTheDocument()
    fireEvent.change(days(), { target: { value: '40' } })
    expect(sheet().getByText(/从今天起给 40 天，会超过这一件的总期限 12月21日/)).toBeInTheDocument()
  })

  test('are warned of before the issue; what cannot be done any more is not advised', async () => {
    signIn('bureauLeader')
    const late = { ...letterReach, mostDays: null }
    await show(
      verifying({ letters: [ofThirty], letterReach: late, isTotalExtended: true, actions: can('issueLetter') }),
    )
    fireEvent.click(screen.getByRole('button', { name: '发出文书' }))
    expect(sheet().getByText(bothDays)).toBeInTheDocument()
    expect(sheet().getByText('给最少的天数也会超过总期限。')).toBeInTheDocument()
  })

  test('are warned of with changed demands, and with no other decision', async () => {
    await changeDemands(30, { letterReach }, () =>
      expect(sheet().queryByText(/这一件的总期限/)).not.toBeInTheDocument(),
    )
    expect(sheet().getByText(bothDays)).toBeInTheDocument()
  })

  test('are not spoken of where they end in time', async () => {
    const inTime = { ...letterReach, days: 20, dueAt: '2026-12-10T15:59:59.999Z', mostDays: 31 }
    await show(verifying({ letters: [draft], letterReach: inTime, actions: can('draftLetter') }))
    fireEvent.click(screen.getByRole('button', { name: '改草稿' }))
    expect(sheet().queryByText(/这一件的总期限/)).not.toBeInTheDocument()
  })
})

describe('a draft that the leader sends back', () => {
  const returned = {
    reason: '第二条没有写明改到什么程度',
    at: draft.draftedAt,
    by: '云汀市司法局·分管领导',
    isOpen: true,
  }

  test('goes with a reason, at the version that was read', async () => {
    signIn('bureauLeader')
    const { asked } = await show(verifying({ letters: [draft], actions: can('issueLetter', 'returnDraft') }), {
      'ticket/returnDraft': () => ({ version: 3, state: 'verifying' }),
    })
    fireEvent.click(screen.getByRole('button', { name: '退回经办修改' }))
    expect(sheet().getByText(draft.demands)).toBeInTheDocument()
    fireEvent.click(sheet().getByRole('button', { name: '退回经办' }))
    expect(asked('ticket/returnDraft')).toEqual([])
    fireEvent.change(sheet().getByLabelText('退回的理由'), { target: { value: returned.reason } })
    fireEvent.click(sheet().getByRole('button', { name: '退回经办' }))
    await waitFor(() =>
      expect(asked('ticket/returnDraft')[0]).toMatchObject({
        letterId: draft.letterId,
        version: 2,
        reason: returned.reason,
      }),
    )
  })

  test('says why, on the record and above the words that are amended', async () => {
    await show(verifying({ letters: [{ ...draft, returned }], actions: can('draftLetter', 'discardLetter') }))
    expect(screen.getByText(returned.reason).closest('.notice')).toHaveTextContent(/退回，请改好再交/)
    expect(screen.queryByText('有一份没有发出的文书草稿')).not.toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '改草稿' }))
    expect(sheet().getByText(returned.reason)).toBeInTheDocument()
  })

  test('and comes back amended is read by the leader with what he had said', async () => {
    signIn('bureauLeader')
    const amended = { ...draft, returned: { ...returned, isOpen: false } }
    await show(verifying({ letters: [amended], actions: can('issueLetter', 'returnDraft') }))
    expect(screen.getByText(returned.reason).closest('.notice')).toHaveTextContent(/退回过，已经改好交上来/)
    expect(screen.getByText('有一份没有发出的文书草稿')).toBeInTheDocument()
  })
})
