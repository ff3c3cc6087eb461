import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { happenedIn } from '../happened'
import { officeTicket, queueRow, serve, signIn } from '../server.fixture'
import { grouped } from './groups'
import { OfficeTicket } from './OfficeTicket'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

type Ticket = Outputs['ticket']['officeShow']

const can = (...events: string[]) => events.map((event) => ({ event, isPrimary: false }))
const show = async (ticket: Ticket, answers: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/officeShow': () => ticket, ...answers })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findAllByText(happenedIn(ticket).words)
  return server
}
const sheet = () => within(screen.getAllByRole('dialog').at(-1) as HTMLElement)
const voice = (number: number) => ({
  ticketId: `018f0000-0000-7000-8000-00000000000${number}`,
  receiptNumber: `YT-2026-0000${number}`,
  title: `第 ${number} 个人说的`,
  state: 'mergedInto',
})

beforeEach(() => signIn('bureauLeader'))

describe('many actions', () => {
  test('what is rare stands in groups behind one row, and is done from there', async () => {
    await show(officeTicket({ state: 'accepted', actions: can('transfer', 'listKey', 'extendTotal', 'referCrime') }))
    expect(screen.getByRole('button', { name: '转给别的司法所' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '列为重点监督' })).not.toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: /^更多办理/ }))
    expect(sheet().getByText('引导和移送')).toBeInTheDocument()
    fireEvent.click(sheet().getByRole('button', { name: '列为重点监督' }))
    expect(sheet().getByRole('radio', { name: '挂牌督办' })).toBeInTheDocument()
  })

  test('none is lost or doubled, whatever the server allows', () => {
    const names = ['transfer', 'markDuplicate', 'split', 'guideToReview', 'listKey', 'draftLetter'] as const
    const { rows, groups } = grouped(names)
    expect([...rows, ...groups.flatMap((group) => group.names)].sort()).toEqual([...names].sort())
    expect(grouped(['transfer', 'split']).rows).toEqual(['transfer', 'split'])
  })
})

describe('one matter of several voices', () => {
  test('another open ticket is picked from a search: number, title, state; answered ones and itself are not there', async () => {
    signIn('judicialOfficeClerk')
    const own = officeTicket({ actions: can('markDuplicate') })
    const rows = [
      queueRow('另一家也说太频繁', { ticketId: voice(2).ticketId, state: 'verifying' }),
      queueRow('已经有回复的', { state: 'replied' }),
      queueRow('自己', { ticketId: own.ticketId }),
    ]
    const { asked } = await show(own, {
      'ticket/queue': () => ({ items: rows, nextCursor: null }),
      'ticket/markDuplicate': () => ({ version: 4, state: 'mergedInto' }),
    })
    fireEvent.click(screen.getByRole('button', { name: '合并：与另一件是同一件事' }))
    fireEvent.click(sheet().getByRole('button', { name: /并入哪一件/ }))
    expect(await sheet().findByText('另一家也说太频繁')).toBeInTheDocument()
    expect(sheet().getByText('另一家也说太频繁').closest('button')).toHaveTextContent('YT-2026-04417·核查中')
    for (const gone of ['已经有回复的', '自己']) expect(sheet().queryByText(gone)).not.toBeInTheDocument()
    fireEvent.click(sheet().getByText('另一家也说太频繁'))
    fireEvent.click(sheet().getByRole('button', { name: '并入那一件' }))
    await waitFor(() =>
      expect(asked('ticket/markDuplicate')[0]).toMatchObject({ intoTicketId: voice(2).ticketId, version: 3 }),
    )
  })

  test('the one that answers counts its voices and leads to each; a merged one leads to it', async () => {
    const { ticketId, title } = voice(2)
    await show(officeTicket({ merged: [voice(2), voice(3), voice(4)] }))
    expect(screen.getByText('1 件事·4 个人反映')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: new RegExp(title.replaceAll(' ', '\\s')) }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pkg-office/ticket/index?id=${ticketId}` })
  })

  test('what was merged or split off says of what it is a part', async () => {
    await show(officeTicket({ state: 'mergedInto', mergedInto: voice(2), splitFrom: voice(3) }))
    expect(screen.getByText('已并入这一件，一起办')).toBeInTheDocument()
    expect(screen.getByText('从这一件里分出来')).toBeInTheDocument()
  })
})

test('notes are marked for whom they are, and anyone who reads may write one, at any version', async () => {
  signIn('judicialOfficeClerk')
  const notes = [{ text: '打过电话，没有人接。', writtenAt: '2026-11-19T02:00:00.000Z', writtenBy: '柳溪司法所' }]
  const { asked } = await show(officeTicket({ notes }), {
    'ticket/addNote': () => ({ version: 3, state: 'submitted' }),
  })
  expect(screen.getByText('打过电话，没有人接。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '写备注 只有司法所和司法局看得到' }))
  fireEvent.change(sheet().getByLabelText('内容'), { target: { value: '明天再打' } })
  fireEvent.click(sheet().getByRole('button', { name: '记下内容' }))
  await waitFor(() => expect(asked('ticket/addNote')[0]).toMatchObject({ text: '明天再打' }))
})

test('what was handed to discipline inspection offers no notes', async () => {
  await show(officeTicket({ state: 'referredDiscipline', mayWriteNote: false }))
  expect(screen.queryByText('写备注')).not.toBeInTheDocument()
})

test('of what was referred the 移送函 is there where the server has one for the reader', async () => {
  const { asked } = await show(officeTicket({ state: 'referredCrime', hasReferralPaper: true }), {
    'ticket/referralDocument': () => ({ fileName: '移送函 YT-2026-04417.pdf', format: 'pdf', base64: '' }),
  })
  fireEvent.click(screen.getByRole('button', { name: /^下载移送函（PDF）/ }))
  await waitFor(() => expect(asked('ticket/referralDocument')[0]).toMatchObject({ format: 'pdf' }))
  expect(screen.getByRole('button', { name: /^下载移送函（Word）/ })).toBeInTheDocument()
})

test('of what was not referred, or lies with others, there is none', async () => {
  await show(officeTicket({ state: 'referredDiscipline' }))
  expect(screen.queryByText('移送函')).not.toBeInTheDocument()
})

test('key supervision, a court, measures and the look back stand on the record', async () => {
  await show(
    officeTicket({
      state: 'suspended',
      keyLevel: 'listed',
      litigation: '行政复议受理通知书第 12 号',
      measures: [
        {
          kind: 'refund',
          amountYuan: 1200,
          personnel: null,
          text: '多收的检查费全部退还。',
          heldOn: '2026-11-18',
          recordedAt: '2026-11-19T02:00:00.000Z',
          recordedBy: '云汀市司法局',
        },
      ],
      lookBack: { dueAt: '2027-02-16T15:59:59.000Z', result: 'recurred', text: '上周又来了一次。' },
    }),
  )
  for (const words of [
    '重点监督：挂牌督办',
    '案号或者文书：行政复议受理通知书第 12 号',
    '退还钱款·1200 元',
    '又发生了',
  ])
    expect(screen.getByText(words)).toBeInTheDocument()
})

test('the reporter’s stars stand on the record of whoever may know them', async () => {
  await show(officeTicket({ handlingStars: 4 }))
  expect(screen.getByText('反映人给这次办理打分')).toBeInTheDocument()
  expect(screen.getByText('4 星')).toBeInTheDocument()
})

test('what the software goes on with after a lead was withdrawn says so, and names nobody to ask', async () => {
  await show(officeTicket({ source: 'system', isUnsigned: true, reporter: null }))
  expect(screen.getByText(/反映人撤回了涉嫌违法犯罪的线索/)).toBeInTheDocument()
  expect(screen.queryByText(/未登录的反映人/)).not.toBeInTheDocument()
})

describe('a measure', () => {
  const open = async () => {
    const server = await show(officeTicket({ state: 'verifying', actions: can('recordMeasure') }), {
      'ticket/recordMeasure': () => ({ version: 4, state: 'verifying' }),
    })
    fireEvent.click(screen.getByRole('button', { name: '记录监督措施和结果' }))
    return server
  }

  test('that gave money back asks how much, and sends the sum as a number', async () => {
    const { asked } = await open()
    expect(sheet().queryByLabelText(/整数/)).not.toBeInTheDocument()
    fireEvent.click(sheet().getByRole('radio', { name: /^退还钱款/ }))
    expect(sheet().getByLabelText('请填 1 到 10000000 的整数')).toBeInTheDocument()
    fireEvent.change(sheet().getByLabelText(/整数/), { target: { value: '120000' } })
    fireEvent.change(sheet().getByLabelText(/哪一天/), { target: { value: '2026-11-18' } })
    fireEvent.change(sheet().getByLabelText('内容'), { target: { value: '多收的检查费已经全部退还给十家店。' } })
    fireEvent.click(sheet().getByRole('button', { name: '记下这项措施' }))
    await waitFor(() => expect(asked('ticket/recordMeasure')[0]).toMatchObject({ kind: 'refund', amountYuan: 120000 }))
  })

  test('about people asks which step; what everybody gets to see is offered to the leader alone', async () => {
    await open()
    fireEvent.click(sheet().getByRole('radio', { name: /^对人员的处理建议/ }))
    expect(sheet().getByRole('radio', { name: '调离执法岗位' })).toBeInTheDocument()
    expect(sheet().getByRole('radio', { name: /^向社会公布/ })).toBeInTheDocument()
  })

  test('of a reviewer is not shown to everybody', async () => {
    signIn('bureauReviewer')
    await open()
    expect(sheet().queryByRole('radio', { name: /^向社会公布/ })).not.toBeInTheDocument()
  })
})

describe('resuming after a court', () => {
  const open = async (canGoOn: boolean) => {
    signIn('bureauReviewer')
    const server = await show(officeTicket({ state: 'suspended', canGoOn, actions: can('resume') }), {
      'ticket/resume': () => ({ version: 4, state: 'rectifying' }),
    })
    fireEvent.click(screen.getByRole('button', { name: '恢复办理' }))
    fireEvent.change(sheet().getByLabelText('理由'), { target: { value: '复议申请已经撤回' } })
    return server
  }

  test('asks where it goes on only where something stood still, and says what becomes of it', async () => {
    const { asked } = await open(true)
    fireEvent.click(sheet().getByRole('button', { name: '恢复办理' }))
    expect(sheet().getByText('请选择')).toBeInTheDocument()
    expect(sheet().getByText(/原来的说明和文书就此终止/)).toBeInTheDocument()
    fireEvent.click(sheet().getByRole('radio', { name: /^接着原来的那一步办/ }))
    fireEvent.click(sheet().getByRole('button', { name: '恢复办理' }))
    await waitFor(() => expect(asked('ticket/resume')[0]).toMatchObject({ how: 'goOn', reason: '复议申请已经撤回' }))
  })

  test('is looked at anew without a question where nothing did', async () => {
    const { asked } = await open(false)
    expect(sheet().queryByRole('radio')).not.toBeInTheDocument()
    fireEvent.click(sheet().getByRole('button', { name: '恢复办理' }))
    await waitFor(() => expect(asked('ticket/resume')).toHaveLength(1))
    expect(asked('ticket/resume')[0]).not.toHaveProperty('how')
  })
})
