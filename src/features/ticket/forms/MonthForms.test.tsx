import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { openDocument } from '@/platform/document'
import { clock, Refusal, serve, signIn } from '../server.fixture'
import { HandIns } from './HandIns'
import { MonthForms } from './MonthForms'
import { lastMonth, monthOptions, nameOf, thisMonth } from './months'

jest.mock('@/platform/document', () => ({ openDocument: jest.fn(async () => undefined) }))
jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const row = (number: string, more: object = {}) => ({
  ticketId: `018f0000-0000-7000-8000-0000000000${number}`,
  receiptNumber: `YT-2026-000${number}`,
  title: `检查太频繁：第${number}件`,
  state: 'submitted',
  kind: 'complaint',
  category: 'frequency',
  agencyName: '市场监督管理局',
  townshipName: '柳溪镇',
  confidentiality: 'open',
  submittedAt: '2026-11-10T02:00:00.000Z',
  clock: null,
  escalationLevel: 0,
  hasProposal: false,
  ...more,
})
const forms = (more: object = {}) => ({
  dueOn: '2026-12-05',
  isProvisional: false,
  isLate: false,
  isCapped: false,
  tickets: [row('12'), row('13')],
  supplements: [],
  handedIn: null,
  mayHandIn: false,
  ...more,
})
const show = (answer: unknown, more: Parameters<typeof serve>[0] = {}) => {
  const server = serve({ 'ticket/monthlyForms': () => answer, ...more })
  render(<MonthForms />)
  return server
}

beforeEach(() => signIn('judicialOfficeClerk'))

test('a month shows until when, and each ticket with its number, title, state and lateness', async () => {
  const late = clock('accept', { daysLeft: -2, isLate: true, state: 'breached' })
  show(forms({ tickets: [row('12'), row('13', { clock: late })] }))
  expect(await screen.findByText('12月5日前')).toBeInTheDocument()
  expect(screen.getByText('检查太频繁：第12件')).toBeInTheDocument()
  expect(document.body).toHaveTextContent('YT-2026-00012·待受理')
  expect(screen.getByText(/已超期 2 个工作日/)).toBeInTheDocument()
  expect(screen.queryByText('已过期限')).not.toBeInTheDocument()
})

test('a set that is late says so in words', async () => {
  show(forms({ isLate: true }))
  expect(await screen.findByText('已过期限')).toBeInTheDocument()
})

test('a day in a year whose holidays are not published is called provisional', async () => {
  show(forms({ dueOn: '2027-01-05', isProvisional: true }))
  expect(await screen.findByText(/1月5日前（暂定）$/)).toBeInTheDocument()
})

test('another month is asked for when it is chosen', async () => {
  const server = show(forms())
  fireEvent.click(await screen.findByText('月份'))
  const [, before] = monthOptions(new Date().toISOString().slice(0, 10))
  fireEvent.click(screen.getByRole('radio', { name: before?.text }))
  await waitFor(() => expect(server.asked('ticket/monthlyForms').at(-1)).toEqual({ month: before?.key }))
})

test.each([
  ['下载全套反馈表（PDF）', 'pdf'],
  ['下载全套反馈表（Word）', 'docx'],
])('%s asks for the month in that format and opens it', async (name, format) => {
  const file = { fileName: '柳溪司法所.pdf', format, base64: 'JVBERg==' }
  const server = show(forms(), { 'ticket/monthlyFormsFile': () => file })
  fireEvent.click(await screen.findByText(name))
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith(file))
  const [asked] = server.asked('ticket/monthlyForms')
  expect(server.asked('ticket/monthlyFormsFile')).toEqual([{ ...asked, format }])
})

test('a refusal stands in the row and nothing is opened', async () => {
  const refusal = new Refusal('RATE_LIMITED', 429, '操作太频繁，请稍等一会儿再试。你写的内容还在。')
  show(forms(), { 'ticket/monthlyFormsFile': () => refusal })
  fireEvent.click(await screen.findByText('下载全套反馈表（PDF）'))
  expect(await screen.findByText(/操作太频繁/)).toBeInTheDocument()
  expect(openDocument).not.toHaveBeenCalled()
})

test('a month without reports still has its list to hand in, and too many are said to be too many', async () => {
  show(forms({ tickets: [] }))
  expect(await screen.findByText('这个月没有收到反映')).toBeInTheDocument()
  expect(screen.getByText('下载全套反馈表（PDF）')).toBeInTheDocument()
})

test('what was left out is said', async () => {
  show(forms({ isCapped: true }))
  expect(await screen.findByText('这个月太多，只列了前 2 件')).toBeInTheDocument()
})

describe('the month that is over', () => {
  const now = new Date().toISOString().slice(0, 10)
  const handedIn = { at: '2026-12-03T02:00:00.000Z', by: '柳溪司法所·所长', forms: 2, supplements: 0, isLate: false }
  const serveMonths = (lastOne: object) => {
    const server = serve({
      'ticket/monthlyForms': (input) => forms((input as { month: string }).month === lastMonth(now) ? lastOne : {}),
      'ticket/handInForms': () => ({ month: lastMonth(now), forms: 2 }),
    })
    render(<MonthForms />)
    return server
  }

  test('comes first until it is handed in, however late', async () => {
    serveMonths({ isLate: true, mayHandIn: true })
    expect(await screen.findByText(nameOf(lastMonth(now)))).toBeInTheDocument()
  })

  test('makes room for the one that runs once it is handed in', async () => {
    serveMonths({ handedIn })
    expect(await screen.findByText(nameOf(thisMonth(now)))).toBeInTheDocument()
    expect(screen.queryByText(nameOf(lastMonth(now)))).not.toBeInTheDocument()
  })

  test('is led to where something came to it after it was handed in', async () => {
    serveMonths({ tickets: [], supplements: [row('14')], handedIn: { ...handedIn, supplements: 1 } })
    fireEvent.click(await screen.findByText('上月有补报 1 件'))
    expect(await screen.findByText('补报 1 件：报送以后转来的')).toBeInTheDocument()
    expect(screen.getByText(nameOf(lastMonth(now)))).toBeInTheDocument()
    expect(screen.queryByText('上月有补报 1 件')).not.toBeInTheDocument()
  })

  test('is not spoken of where nothing came', async () => {
    serveMonths({ handedIn })
    expect(await screen.findByText(nameOf(thisMonth(now)))).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('补报')
  })

  test('stays on the page of whoever has just handed it in', async () => {
    const answer: { handedIn?: object; mayHandIn: boolean } = { mayHandIn: true }
    serveMonths(answer)
    fireEvent.click(await screen.findByRole('button', { name: '报送司法局' }))
    Object.assign(answer, { mayHandIn: false, handedIn })
    expect(await screen.findByText('已经报送')).toBeInTheDocument()
    expect(screen.getByText(nameOf(lastMonth(now)))).toBeInTheDocument()
  })
})

test('months are counted over the year', () => {
  expect([lastMonth('2026-12-06'), thisMonth('2026-12-06')]).toEqual(['2026-11', '2026-12'])
  expect([lastMonth('2027-01-01'), thisMonth('2027-01-01')]).toEqual(['2026-12', '2027-01'])
  const options = monthOptions('2027-02-10').map(({ key }) => key)
  expect(options).toHaveLength(12)
  expect([options[0], options[1], options[2], options[11]]).toEqual(['2027-02', '2027-01', '2026-12', '2026-03'])
  expect(nameOf('2027-02')).toBe('2027年2月')
})

describe('handing a month in', () => {
  test('is done once the month is over, after a question', async () => {
    const server = show(forms({ mayHandIn: true }), {
      'ticket/handInForms': () => ({ month: '2026-11', forms: 2 }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '报送司法局' }))
    await waitFor(() => expect(server.asked('ticket/handInForms')).toHaveLength(1))
    const [asked] = server.asked('ticket/monthlyForms')
    expect(server.asked('ticket/handInForms')[0]).toMatchObject(asked as object)
  })

  test('is not offered before, and says so', async () => {
    show(forms())
    expect(await screen.findByText('这个月过完以后，在这里报送司法局。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '报送司法局' })).not.toBeInTheDocument()
  })

  test('that was done says when, by whom, and whether it was late', async () => {
    const handedIn = { at: '2026-12-06T02:00:00.000Z', by: '柳溪司法所·所长', forms: 2, supplements: 0, isLate: true }
    show(forms({ handedIn }))
    expect(await screen.findByText('已经报送')).toBeInTheDocument()
    expect(document.body).toHaveTextContent(/2 张·.*柳溪司法所·所长/)
    expect(screen.getByText('晚报')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('补报')
  })

  test('tells how many of them lie with another office by now, and does not call the month empty', async () => {
    const handedIn = { at: '2026-12-03T02:00:00.000Z', by: '所长', forms: 2, moved: 2, supplements: 0, isLate: false }
    show(forms({ tickets: [], handedIn }))
    const words = '其中 2 张后来转到了别的司法所，由它接着办，这里不再列出。'
    expect((await screen.findByText('已经报送')).closest('.cell')).toHaveTextContent(words)
    expect(screen.queryByText('这个月没有收到反映')).not.toBeInTheDocument()
  })

  test('says nothing of that where none was passed on', async () => {
    const handedIn = { at: '2026-12-03T02:00:00.000Z', by: '所长', forms: 2, moved: 0, supplements: 0, isLate: false }
    show(forms({ handedIn }))
    expect(await screen.findByText('已经报送')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('转到了别的司法所')
  })

  test('shows what came afterwards by itself, and that it need not be handed in again', async () => {
    const handedIn = { at: '2026-12-03T02:00:00.000Z', by: '柳溪司法所·所长', forms: 0, supplements: 1, isLate: false }
    show(forms({ tickets: [], supplements: [row('14')], handedIn }))
    expect(await screen.findByText('补报 1 件：报送以后转来的')).toBeInTheDocument()
    expect(screen.getByText('检查太频繁：第14件')).toBeInTheDocument()
    expect(screen.getByText('司法局能看到，不用再报一次。')).toBeInTheDocument()
    expect(screen.queryByText('这个月没有收到反映')).not.toBeInTheDocument()
  })
})

describe('a bureau', () => {
  const office = (name: string, more: object = {}) => ({
    officeId: `018f0000-0000-7000-8000-00000000000${name.length}`,
    officeName: name,
    bureauName: '柳溪县司法局',
    hasReports: true,
    handedIn: null,
    ...more,
  })

  test('sees of each office whether it handed in, and takes its set', async () => {
    signIn('bureauHandler')
    const file = { fileName: '柳溪司法所.pdf', format: 'pdf', base64: 'JVBERg==' }
    const handedIn = { at: '2026-12-03T02:00:00.000Z', by: '干警', forms: 3, supplements: 1, isLate: false }
    const offices = [
      office('东桥街司法所', { hasReports: false }),
      office('南山镇的司法所', { handedIn }),
      office('柳溪司法所'),
    ]
    const server = serve({
      'ticket/monthlyHandIns': () => ({ dueOn: '2026-12-05', isLate: true, offices }),
      'ticket/monthlyFormsFile': () => file,
    })
    render(<HandIns />)
    for (const words of ['过期没报', '没有收到反映', '已报送'])
      expect(await screen.findByText(words)).toBeInTheDocument()
    expect(document.body).toHaveTextContent(/各司法所1 个没报·1 个已报柳溪司法所/)
    expect(document.body).toHaveTextContent(/南山镇的司法所已报送3 张·12月3日·干警·报送以后转来，补报 1 张/)
    fireEvent.click(screen.getByText('柳溪司法所'))
    fireEvent.click(await screen.findByText('下载全套反馈表（PDF）'))
    await waitFor(() => expect(openDocument).toHaveBeenCalledWith(file))
    expect(server.asked('ticket/monthlyFormsFile')[0]).toMatchObject({ officeId: offices[2]?.officeId, format: 'pdf' })
  })

  test.each([
    ['bureauLeader', true],
    ['bureauHandler', false],
    ['bureauReviewer', false],
  ] as const)('a %s is told where the day can be changed only if he may: %s', async (role, isTold) => {
    signIn(role)
    serve({ 'ticket/monthlyHandIns': () => ({ dueOn: '2026-12-05', isLate: true, offices: [office('柳溪司法所')] }) })
    render(<HandIns />)
    expect(await screen.findByText('点开可以下载这个所的全套。')).toBeInTheDocument()
    expect(screen.queryAllByText(/期限和次数/)).toHaveLength(isTold ? 1 : 0)
  })
})
