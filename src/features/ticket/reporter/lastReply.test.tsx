import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, reporterTicket, serve, signIn } from '../server.fixture'
import { DialogueRecord } from '../unsigned/DialogueRecord'
import { ReporterTicket } from './ReporterTicket'

type Ticket = Outputs['ticket']['show']

const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/show': () => ticket, ...answers })
  render(<ReporterTicket ticketId={ticket.ticketId} />)
  await screen.findByText(ticket.title)
  return server
}
const answered = {
  state: 'awaitingConfirmation' as const,
  reply: {
    text: '情况属实。',
    finding: 'correctedOnSpot' as const,
    by: '云汀市司法局',
    at: '2026-11-20T01:40:00.000Z',
  },
  nextStep: '看回复，说说解决没有',
}
const decide = [
  { event: 'confirm', isPrimary: true },
  { event: 'reopen', isPrimary: false },
]

beforeEach(() => signIn('enterpriseUser'))

describe('after it was done again as often as it may be', () => {
  const add = { event: 'addToReport', isPrimary: false }
  const last = {
    ...answered,
    nextStep: '看回复，看完可以确认收到',
    reopensLeft: 0,
    actions: [{ event: 'confirm', isPrimary: true }, add],
  }
  const ways = /有新的情况或者证据可以重新反映；也可以拨打 12345/

  test('it says so with the ways that are left, and by which day it ends without his doing', async () => {
    await show(reporterTicket({ ...last, clocks: [clock('confirmation')] }))
    const notice = screen.getByText('能再办的次数已经用完了').closest('.notice')
    expect(notice).toHaveTextContent(ways)
    expect(notice).toHaveTextContent('申请行政复议、提起诉讼')
    expect(notice).toHaveTextContent('不想确认也没关系，过了 12月4日 星期五会自动办结。')
    expect(screen.queryByText(/哪天以前还能要求再办/)).not.toBeInTheDocument()
  })

  test('he confirms that he has the reply, not that it is solved, and no way back is promised', async () => {
    const { asked } = await show(reporterTicket(last), { 'ticket/confirm': () => ({ version: 4, state: 'closed' }) })
    expect(screen.queryByRole('button', { name: '已解决，去确认' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '补充情况' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '确认收到回复' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/不等于说已经解决/)).toBeInTheDocument()
    expect(dialog.queryByText(/还可以要求再办/)).not.toBeInTheDocument()
    fireEvent.click(dialog.getByRole('radio', { name: '2 星' }))
    fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
    await waitFor(() => expect(asked('ticket/confirm')).toMatchObject([{ stars: 2, version: 3 }]))
  })

  test('before he was told, too; nobody asks him whether it is solved', async () => {
    await show(reporterTicket({ ...last, state: 'replied', clocks: [clock('inform')] }))
    expect(screen.getByText('你不用等，看完就可以确认收到。')).toBeInTheDocument()
    expect(screen.getByText('不想确认也没关系，确认的期限到了会自动办结。')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('说解决没有')
  })

  test('who passes it on for another promises him nothing more, and it does not end by itself', async () => {
    const actions = [{ event: 'originatorInformed', isPrimary: true }, add]
    await show(reporterTicket({ ...last, state: 'replied', isOnBehalf: true, actions }))
    expect(screen.getByText('把下面的回复告诉他，再点“已告知”。')).toBeInTheDocument()
    expect(screen.getByText(ways)).toBeInTheDocument()
    expect(screen.queryByText(/不想确认也没关系/)).not.toBeInTheDocument()
  })

  test('the holder of a code, too, confirms that he has it', async () => {
    const { asked } = serve({ 'ticket/dialogueStep': () => ({ version: 4, state: 'closed' }) })
    const ticket = {
      ...reporterTicket(last),
      protection: {
        isWatched: false,
        until: null,
        agencyId: null,
        openings: [],
        prompts: [],
        alerts: [],
        handledAt: [],
      },
      isLookedBackAt: false,
      splits: [],
    }
    const holder = { number: 'YT-2026-04417', code: '3K7H9MTQ4XRW8CPE6YAD' }
    const nothing = () => undefined
    render(
      <DialogueRecord
        {...{ holder, ticket, isLoading: false, error: undefined, onReload: nothing, onClose: nothing }}
      />,
    )
    expect(screen.getByText(ways)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '确认收到回复' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByRole('radio', { name: '2 星' }))
    fireEvent.click(dialog.getByRole('button', { name: '确认办结' }))
    await waitFor(() => expect(asked('ticket/dialogueStep')).toMatchObject([{ event: 'confirm', stars: 2 }]))
  })

  test.each([
    ['while it is handled', { state: 'verifying' as const, reopensLeft: 0 }],
    ['while he may still ask', { ...answered, reopensLeft: 1 }],
  ])('nothing of that is said %s', async (_, ticket) => {
    await show(reporterTicket(ticket))
    expect(screen.queryByText('能再办的次数已经用完了')).not.toBeInTheDocument()
  })
})

test.each([
  ['complaint', '司法局会重新研判、接着办。还能要求再办 1 次，写清楚哪里没解决。'],
  ['consultation', '司法所会再回复你。还能要求再办 1 次，写清楚哪里没解决。'],
] as const)(
  'where a %s is asked to be done again it says who does it and how often that may be',
  async (kind, words) => {
    await show(reporterTicket({ ...answered, kind, actions: decide, reopensLeft: 1 }))
    fireEvent.click(screen.getByRole('button', { name: '没解决' }))
    expect(within(screen.getByRole('dialog')).getByText(words)).toBeInTheDocument()
  },
)
