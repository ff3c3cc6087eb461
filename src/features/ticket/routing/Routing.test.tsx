import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { OfficeTicket } from '../office/OfficeTicket'
import { officeTicket, Refusal, serve, signIn } from '../server.fixture'
import { Routing } from './Routing'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn(), tell: jest.fn() }))

type Rules = Outputs['ticket']['routingRules']
type Version = Rules['rules'][number]['versions'][number]

const version = (extra: Partial<Version> = {}): Version => ({
  version: 1,
  priority: 10,
  regionPrefix: '9901',
  regionName: '云汀市',
  agencyLevel: 'city',
  agencyId: null,
  agencyName: null,
  category: null,
  kind: null,
  source: null,
  target: 'bureauOfAgencyLevel',
  validFrom: '2024-01-01',
  validUntil: null,
  note: '市级部门由市司法局办理',
  writtenAt: '2026-11-20T02:00:00.000Z',
  writtenBy: null,
  reason: null,
  ...extra,
})
const rules = (extra: Partial<Rules> = {}): Rules => ({
  rules: [
    {
      ruleNumber: 1,
      state: 'valid',
      isFallback: true,
      mayChange: true,
      versions: [version({ priority: 0, agencyLevel: null, note: '没有更细的规则时按这一条' })],
    },
    {
      ruleNumber: 2,
      state: 'valid',
      isFallback: false,
      mayChange: true,
      versions: [
        version({ version: 2, reason: '分工调整了', writtenBy: '云汀市司法局·分管领导' }),
        version({ note: '原来的说明' }),
      ],
    },
  ],
  regions: [{ code: '9901', name: '云汀市' }],
  mayAdd: true,
  ...extra,
})
const show = async (answers: Parameters<typeof serve>[0] = {}, data = rules()) => {
  const server = serve({ 'ticket/routingRules': () => data, ...answers })
  render(<Routing />)
  await screen.findByRole('button', { name: /第 2 条/ })
  return server
}
const open = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))

beforeEach(() => signIn('bureauLeader'))

test('rules stand in the order in which they are looked at, the fallback marked', async () => {
  await show()
  const rows = screen.getAllByRole('button', { name: /^第 \d+ 条/ }).map(({ textContent }) => textContent ?? '')
  expect(rows[0]).toContain('第 2 条')
  expect(rows[1]).toContain('兜底')
})

test('a rule shows its past: who changed it and why, and what it was before', async () => {
  await show()
  open(/第 2 条/)
  expect(dialog().getByText('分工调整了')).toBeInTheDocument()
  expect(dialog().getByText(/云汀市司法局·分管领导/)).toBeInTheDocument()
  expect(dialog().getByText(/原来的说明/)).toBeInTheDocument()
  expect(dialog().getByText('系统启用时就有')).toBeInTheDocument()
})

test('the fallback offers no ending, and says why', async () => {
  await show()
  open(/第 1 条/)
  expect(dialog().getByText(/不能停用/)).toBeInTheDocument()
  expect(dialog().queryByRole('button', { name: '停用这条规则' })).not.toBeInTheDocument()
})

test('who may not change a rule is offered nothing', async () => {
  const [first, second] = rules().rules
  if (!first || !second) throw new Error('two rules')
  await show({}, rules({ rules: [first, { ...second, mayChange: false }], mayAdd: false }))
  expect(screen.queryByRole('button', { name: '加一条规则' })).not.toBeInTheDocument()
  open(/第 2 条/)
  expect(dialog().queryByRole('button', { name: '改这条规则' })).not.toBeInTheDocument()
})

test('a change carries the version that was read and its reason; without a reason nothing is sent', async () => {
  const { asked } = await show({ 'ticket/changeRoutingRule': () => ({ ruleNumber: 2, version: 3 }) })
  open(/第 2 条/)
  open(/改这条规则/)
  fireEvent.change(dialog().getByLabelText('优先级，0 到 1000，大的先看'), { target: { value: '30' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存新版本' }))
  expect(await dialog().findByText('请写明理由，至少 5 个字')).toBeInTheDocument()
  expect(asked('ticket/changeRoutingRule')).toHaveLength(0)
  fireEvent.change(dialog().getByLabelText('为什么改'), { target: { value: '市里调整了分工' } })
  fireEvent.click(dialog().getByRole('button', { name: '保存新版本' }))
  await waitFor(() => expect(asked('ticket/changeRoutingRule')).toHaveLength(1))
  expect(asked('ticket/changeRoutingRule')[0]).toMatchObject({
    ruleNumber: 2,
    version: 2,
    priority: 30,
    agencyLevel: 'city',
    reason: '市里调整了分工',
  })
})

test('a refusal of the server stands in the form, and the words stay', async () => {
  await show({ 'ticket/endRoutingRule': () => new Refusal('WRONG_STATE', 409, '这是兜底规则，不能停用。') })
  open(/第 2 条/)
  open(/停用这条规则/)
  fireEvent.change(dialog().getByLabelText('为什么改'), { target: { value: '不再需要了' } })
  fireEvent.click(dialog().getByRole('button', { name: '停用规则' }))
  expect(await dialog().findByText('这是兜底规则，不能停用。')).toBeInTheDocument()
  expect(dialog().getByLabelText('为什么改')).toHaveValue('不再需要了')
})

test('a dry run says who wins and why the others did not', async () => {
  const { asked } = await show({
    'registry/townships': () => ({
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      mine: null,
    }),
    'ticket/tryRouting': () => ({
      day: '2026-11-20',
      facts: ['地区：柳溪镇'],
      winner: 1,
      officeName: '柳溪司法所',
      bureauName: '柳溪县司法局',
      reasons: ['按规则第 1 条：没有更细的规则时按这一条'],
      rules: [
        { ruleNumber: 1, version: 1, note: '', isWinner: true, why: '就是这一条' },
        { ruleNumber: 2, version: 2, note: '市级部门', isWinner: false, why: '只管市级部门' },
      ],
    }),
  })
  fireEvent.click(screen.getByRole('tab', { name: '试一试' }))
  await screen.findByText('柳溪镇')
  fireEvent.click(screen.getByRole('button', { name: '看会分到哪里' }))
  expect(await screen.findByText('第 1 条说了算')).toBeInTheDocument()
  expect(screen.getByText('第 2 条：只管市级部门')).toBeInTheDocument()
  expect(asked('ticket/tryRouting')[0]).toMatchObject({ townshipCode: '990104101', category: 'frequency' })
})

test('the check names what nobody catches', async () => {
  const few = (name: string) => ({ count: 1, isAll: false, names: [name] })
  const all = { count: 9, isAll: true, names: ['甲'] }
  await show({
    'ticket/checkRouting': () => ({
      day: '2026-11-20',
      combinations: 100,
      rules: [{ ruleNumber: 2, note: '市级部门', count: 60 }],
      fallbackOnly: { count: 0, groups: [], isCapped: false },
      unroutable: {
        count: 40,
        isCapped: false,
        groups: [{ count: 40, townships: few('竹篁镇'), agencies: all, categories: all, kinds: all, sources: all }],
      },
    }),
  })
  fireEvent.click(screen.getByRole('tab', { name: '全面检查' }))
  expect(await screen.findByText('40 种没有人收')).toBeInTheDocument()
  expect(screen.getByText('地区：竹篁镇')).toBeInTheDocument()
  expect(screen.getByText('部门：全部')).toBeInTheDocument()
})

describe('on a ticket', () => {
  test('a colleague who keeps out is named inside, and whoever must keep out is offered nothing', async () => {
    const recusals = [{ by: '柳溪司法所·干警', reason: '是我的亲属', declaredAt: '2026-11-20T02:00:00.000Z' }]
    serve({ 'ticket/officeShow': () => officeTicket({ recusals, isRecused: true }) })
    render(<OfficeTicket ticketId="x" />)
    expect(await screen.findByText('柳溪司法所·干警已回避')).toBeInTheDocument()
    expect(screen.getByText('你要回避这一件，只能看，由别人接着办。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '声明回避' })).not.toBeInTheDocument()
  })

  test('keeping out is declared with its reason', async () => {
    const { asked } = serve({
      'ticket/officeShow': () => officeTicket({ mayRecuse: true }),
      'ticket/recuse': () => ({ version: 3, state: 'submitted' }),
    })
    render(<OfficeTicket ticketId="x" />)
    fireEvent.click(await screen.findByRole('button', { name: '声明回避' }))
    fireEvent.change(dialog().getByLabelText('什么关系'), { target: { value: '反映人是我的亲属' } })
    fireEvent.click(dialog().getByRole('button', { name: '声明回避' }))
    await waitFor(() => expect(asked('ticket/recuse')[0]).toMatchObject({ reason: '反映人是我的亲属' }))
  })

  test('a bureau is led to the dry run of this ticket, an office is not', async () => {
    serve({ 'ticket/officeShow': () => officeTicket() })
    const { unmount } = render(<OfficeTicket ticketId="x" />)
    fireEvent.click(await screen.findByRole('button', { name: '看各条规则怎样看这一件' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pkg-office/routing/index?ticketId=${officeTicket().ticketId}`,
    })
    unmount()
    signIn('judicialOfficeClerk')
    render(<OfficeTicket ticketId="x" />)
    await screen.findByText(officeTicket().receipt.number, { exact: false })
    expect(screen.queryByRole('button', { name: '看各条规则怎样看这一件' })).not.toBeInTheDocument()
  })
})
