import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { happenedIn } from '../happened'
import { clock, officeTicket, Refusal, serve, signIn } from '../server.fixture'
import { Head } from './Head'
import { Lateness } from './Lateness'
import { OfficeTicket } from './OfficeTicket'

type Ticket = Outputs['ticket']['officeShow']

const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/officeShow': () => ticket, ...answers })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findByText(happenedIn(ticket).words)
  return server
}
const accept = { event: 'accept', isPrimary: true }

beforeEach(() => signIn('judicialOfficeClerk'))

test('only what the server allows can be done: the main thing in the bar, the rest as rows', async () => {
  await show(officeTicket({ actions: [accept, { event: 'proposeReturn', isPrimary: false }] }))
  expect(screen.getByRole('button', { name: '受理' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '建议不受理，报司法局决定' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '不予受理' })).not.toBeInTheDocument()
})

test('who may only read sees no button, and why', async () => {
  await show(officeTicket({ actions: [] }))
  expect(screen.getByText('现在轮不到你办，可以看进展。')).toBeInTheDocument()
})

test('the enterprise is named and the inspection is one tap away', async () => {
  const inspectionId = '018f0000-0000-7000-8000-0000000000aa'
  await show(officeTicket({ inspectionId }))
  expect(screen.getByText('老周面馆')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /看反映的这次检查/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pkg-office/inspection/index?id=${inspectionId}` })
})

test.each([
  ['open', '消防救援大队·柳溪镇'],
  ['hiddenFromAgency', '消防救援大队·柳溪镇·对部门保密'],
  // No more than its row in the queue says.
  ['sealed', '消防救援大队·密封'],
] as const)('the head of a report that is %s says about whom it is, and how secret', (confidentiality, facts) => {
  const { container } = render(<Head ticket={officeTicket({ confidentiality })} />)
  expect([...container.querySelectorAll('.note')].at(-1)?.textContent).toBe(facts)
})

test('while an office’s proposal waits, its day is the one that counts, in the head as in the queue and the record', async () => {
  signIn('bureauHandler')
  const clocks = [
    clock('accept', { dueAt: '2026-12-02T15:59:59.000Z', daysLeft: 3 }),
    clock('proposal', { dueAt: '2026-11-30T15:59:59.000Z', daysLeft: 1 }),
  ]
  const proposal = { kind: 'transfer' as const, reason: '事情发生在别的镇', toOfficeName: '望楼司法所' }
  const { unmount } = render(<Head ticket={officeTicket({ clocks, proposal })} />)
  expect(screen.getByText('剩 1 个工作日')).toBeInTheDocument()
  unmount()
  await show(officeTicket({ clocks, proposal }))
  expect(document.body.textContent?.replaceAll('\u00a0', ' ')).toContain('最晚 11月30日')
})

test('a report that names no agency says so in its head', () => {
  const { container } = render(<Head ticket={officeTicket({ agencyName: null })} />)
  expect(container).toHaveTextContent('没有指明部门·柳溪镇·对部门保密')
})

test('without an inspection nothing leads to one, and who has no enterprise shows none', async () => {
  const reporter = { name: '吴思远', title: '人大代表', unit: null, phoneMasked: null }
  await show(officeTicket({ reporter }))
  expect(screen.queryByText('反映人所在的企业')).not.toBeInTheDocument()
  expect(screen.queryByText('看反映的这次检查')).not.toBeInTheDocument()
})

test('no verdict is put before the others: one button, and all of them behind it as equals', async () => {
  signIn('bureauReviewer')
  const actions = ['requestMore', 'unsubstantiated', 'correctOnSpot', 'draftLetter'].map((event) => ({
    event,
    isPrimary: event === 'correctOnSpot',
  }))
  await show(officeTicket({ state: 'verifying', actions }))
  expect(screen.queryByRole('button', { name: /属实/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '写核查结论' }))
  const sheet = within(screen.getByRole('dialog', { name: '写核查结论' }))
  const offered = sheet.getAllByRole('button').map(({ textContent }) => textContent)
  expect(offered.filter(Boolean)).toEqual(['属实，已当场改正', '属实，发监督文书', '不属实或不构成问题'])
  fireEvent.click(sheet.getByRole('button', { name: '不属实或不构成问题' }))
  expect(await screen.findByRole('dialog', { name: '不属实或不构成问题' })).toBeInTheDocument()
})

describe('a case whose next step is another post’s', () => {
  const turn = { who: '科长（审核）程海峰', step: '写核查结论', dueAt: '2026-12-01T15:59:59.000Z', isOwn: false }
  const past = (kind: string, more: object = {}) => ({
    ...clock(kind, { dueAt: '2026-11-27T15:59:59.000Z' }),
    stoppedAt: null,
    escalationLevel: 1,
    pauses: [],
    ...more,
  })
  const words = () => document.body.textContent?.replaceAll('\u00a0', ' ')

  test('says whose and by when in its notice, and in the record', async () => {
    signIn('bureauHandler')
    await show(officeTicket({ state: 'verifying', turn }))
    expect(words()).toContain('下一步：科长（审核）程海峰写核查结论，最晚 12月1日')
    expect(words()).toContain('由科长（审核）程海峰办')
  })

  test('says it once, whether a clock is over, two are, or none is', async () => {
    signIn('bureauHandler')
    const [total, verify] = ['total', 'verify'].map((kind) => past(kind, { state: 'breached' }))
    for (const clockHistory of [[], [total], [total, verify]] as Ticket['clockHistory'][]) {
      const { unmount } = render(
        <>
          <Head ticket={officeTicket({ state: 'verifying', turn, clockHistory })} />
          <Lateness ticket={officeTicket({ state: 'verifying', turn, clockHistory })} />
        </>,
      )
      expect(words()?.match(/下一步：科长（审核）程海峰写核查结论/g)).toHaveLength(1)
      unmount()
    }
  })

  test('names the clock that is over, and hurries only whoever can act', async () => {
    signIn('bureauHandler')
    const clockHistory = [past('total', { state: 'breached' })]
    const { unmount } = render(<Lateness ticket={officeTicket({ clockHistory, turn })} />)
    expect(words()).toContain('全程期限 11月27日已过，已上报 1 级下一步：科长（审核）程海峰写核查结论')
    unmount()
    render(<Lateness ticket={officeTicket({ clockHistory, turn: { ...turn, isOwn: true } })} />)
    expect(words()).toContain('全程期限 11月27日已过，已上报 1 级请马上办理。')
  })

  test('does not say a day twice: the one that is past stands in what is over', () => {
    signIn('bureauHandler')
    const own = past('verify', { state: 'breached' })
    const { unmount } = render(
      <Lateness ticket={officeTicket({ clockHistory: [own], turn: { ...turn, dueAt: own.dueAt } })} />,
    )
    expect(words()).toMatch(/^核查期限 11月27日已过，已上报 1 级下一步：科长（审核）程海峰写核查结论$/)
    unmount()
    const total = past('total', { state: 'breached' })
    render(<Lateness ticket={officeTicket({ clockHistory: [total], turn })} />)
    expect(words()).toMatch(/写核查结论，最晚 12月1日$/)
  })

  test('only tells of a clock that was over and has ended, and of none that was in time', async () => {
    const clockHistory = [past('agency', { state: 'stopped' }), past('verify', { escalationLevel: 0 })]
    const { container } = render(<Lateness ticket={officeTicket({ escalationLevel: 1, clockHistory, turn })} />)
    const told = container.querySelector('.notice.idle')
    expect(told?.textContent?.replaceAll('\u00a0', ' ')).toBe('部门说明 11月27日曾超期，已上报 1 级')
    expect(container.querySelector('.notice.bad')).toBeNull()
  })

  test('its handler is offered to write down what he found out, and nobody else is', async () => {
    signIn('bureauHandler')
    await show(officeTicket({ state: 'verifying', turn }))
    fireEvent.click(screen.getByRole('button', { name: '写核查记录' }))
    expect(await screen.findByRole('dialog', { name: '写核查记录' })).toBeInTheDocument()
  })

  test.each([
    ['bureauLeader', {}],
    ['bureauHandler', { state: 'awaitingAgency' as const }],
    ['bureauHandler', { mayWriteNote: false }],
  ] as const)('%s has no such bar with %o', async (role, more) => {
    signIn(role)
    await show(officeTicket({ state: 'verifying', turn, ...more }))
    expect(screen.queryByRole('button', { name: '写核查记录' })).not.toBeInTheDocument()
  })
})

describe('a reply that says it was put right on the spot', () => {
  const correct = { event: 'correctOnSpot', isPrimary: true }
  const open = async (actions: Ticket['actions']) => {
    signIn('bureauReviewer')
    const server = await show(officeTicket({ state: 'verifying', actions }))
    if (actions.length > 1) fireEvent.click(screen.getByRole('button', { name: '写核查结论' }))
    fireEvent.click(screen.getByRole('button', { name: /属实，已当场改正$/ }))
    return { ...server, sheet: within(screen.getByRole('dialog')) }
  }

  test('cannot be sent without what was corrected', async () => {
    const { asked, sheet } = await open([correct])
    fireEvent.change(sheet.getByLabelText('回复'), { target: { value: '经核查，情况属实，已经退回多收的钱。' } })
    fireEvent.click(sheet.getByRole('button', { name: '发出回复' }))
    expect(sheet.getByText('请写上这一栏，至少 5 个字')).toBeInTheDocument()
    fireEvent.change(sheet.getByLabelText('当场改正了什么'), { target: { value: '退了' } })
    expect(sheet.getByText('再多写几句，至少 5 个字')).toBeInTheDocument()
    expect(asked('ticket/correctOnSpot')).toEqual([])
  })

  test('leads to a letter where it was not put right', async () => {
    const { sheet } = await open([correct, { event: 'draftLetter', isPrimary: false }])
    fireEvent.click(sheet.getByRole('button', { name: /还没有改好，改发监督文书/ }))
    expect(await screen.findByRole('dialog', { name: '还没有改好，改发监督文书' })).toBeInTheDocument()
  })

  test('says whom to tell where no letter goes to the agency', async () => {
    const { sheet } = await open([correct])
    expect(sheet.getByText(/由上级垂直管理，请告知它的上级机关/)).toBeInTheDocument()
  })
})

test('a sealed reporter is nowhere on the page', async () => {
  await show(officeTicket({ confidentiality: 'sealed', reporter: null }))
  expect(screen.getByRole('button', { name: '密封，看解释' }).closest('.notice-title')).toHaveTextContent(
    '密封：看不到反映人',
  )
  expect(screen.queryByText('周建平')).not.toBeInTheDocument()
})

test('a sealed reporter can be told here only, not by phone and not in person', async () => {
  const actions = [{ event: 'originatorInformed', isPrimary: true }]
  await show(officeTicket({ state: 'replied', confidentiality: 'sealed', reporter: null, actions }))
  fireEvent.click(screen.getByRole('button', { name: '告知反映人' }))
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['在这里告知（发消息）'])
})

test('accepting carries the version that was read', async () => {
  const { asked } = await show(officeTicket({ actions: [accept] }), {
    'ticket/accept': () => ({ version: 4, state: 'accepted' }),
  })
  fireEvent.click(screen.getByRole('button', { name: '受理' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '受理' }))
  await waitFor(() => expect(asked('ticket/accept')).toHaveLength(1))
  expect(asked('ticket/accept')[0]).toMatchObject({ version: 3, ticketId: officeTicket().ticketId })
})

test('when a colleague was faster it says so, asks again and keeps the words', async () => {
  const actions = [{ event: 'proposeReturn', isPrimary: false }]
  const { asked } = await show(officeTicket({ actions }), {
    'ticket/proposeReturn': () => new Refusal('STALE', 409, '别人刚刚办过这一件，请刷新后再办。'),
  })
  fireEvent.click(screen.getByRole('button', { name: '建议不受理，报司法局决定' }))
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '这是民事纠纷' } })
  fireEvent.click(screen.getByRole('button', { name: '报司法局决定' }))
  expect(await screen.findByText('别人刚刚办过这一件')).toBeInTheDocument()
  expect(screen.getByLabelText('理由')).toHaveValue('这是民事纠纷')
  await waitFor(() => expect(asked('ticket/officeShow').length).toBeGreaterThan(1))
})

test('the agency is asked for only when the report names none', async () => {
  signIn('bureauHandler')
  const actions = [{ event: 'assign', isPrimary: true }]
  await show(officeTicket({ state: 'accepted', agencyName: null, actions }), {
    'registry/agencies': () => ({ items: [], nextCursor: null }),
  })
  fireEvent.click(screen.getByRole('button', { name: '研判交办' }))
  expect(screen.getByText('要哪个部门说明')).toBeInTheDocument()
})

test('few inspected enterprises warn beside the summary for the agency', async () => {
  signIn('bureauHandler')
  const actions = [{ event: 'requestExplanation', isPrimary: true }]
  await show(officeTicket({ state: 'assigned', actions, smallPopulation: { inspectedEnterprises: 2, days: 30 } }))
  fireEvent.click(screen.getByRole('button', { name: '要部门说明情况' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('近 30 天，这个部门在本镇只扫码查了 2 家')).toBeInTheDocument()
  expect(dialog.getByLabelText('给部门看的摘要')).toBeInTheDocument()
})

test("the office's proposal stands before the bureau with its reason, and its office is chosen already", async () => {
  signIn('bureauHandler')
  const proposal = { kind: 'transfer' as const, reason: '店在东桥', toOfficeName: '东桥司法所' }
  const actions = [accept, { event: 'transfer', isPrimary: false }]
  await show(officeTicket({ proposal, actions }), {
    'registry/offices': () => ({ offices: [{ officeId: 'o2', name: '东桥司法所', township: '东桥街道' }] }),
  })
  expect(screen.getByText('转到东桥司法所')).toBeInTheDocument()
  expect(screen.getByText('理由：店在东桥')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '转给别的司法所' }))
  expect(await screen.findByLabelText('理由')).toHaveValue('店在东桥')
  expect(screen.getByText('东桥司法所')).toBeInTheDocument()
})

test('the form of annex 5 is made for the ticket itself', async () => {
  const ticket = officeTicket({ actions: [] })
  const server = await show(ticket, {
    'ticket/feedbackForm': () => new Refusal('NOT_FOUND', 404, '没有找到'),
  })
  fireEvent.click(screen.getByText('下载反馈表（PDF）'))
  await waitFor(() =>
    expect(server.asked('ticket/feedbackForm')).toEqual([{ ticketId: ticket.ticketId, format: 'pdf' }]),
  )
})
