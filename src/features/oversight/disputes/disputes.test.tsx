import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Role } from '@/contracts/roles'
import type { Outputs } from '@/platform/api'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'
import type { AgencyList as AgencyListType } from '../AboutCells'
import { Dispute, type DisputeView } from './Dispute'
import { Disputes } from './Disputes'

const disputeId = '018f0000-0000-7000-8000-0000000000b1'
const otherId = '018f0000-0000-7000-8000-0000000000b2'
type Row = Outputs['oversight']['agencyDisputes']['items'][number]

const row: Row = {
  disputeId,
  version: 2,
  state: 'coordinating',
  matter: 'caseJurisdiction',
  title: '店外堆货由谁查处',
  firstAgencyName: '市场监督管理局',
  secondAgencyName: '消防救援大队',
  bureauName: '云汀市司法局',
  raisedAt: '2026-11-20T02:00:00.000Z',
  clock: null,
}
const dispute = (more: Partial<DisputeView> = {}): DisputeView => ({
  ...row,
  raisedBy: '市场监督管理局',
  facts: '同一家店两次被举报，两家都说不归自己管。',
  firstOpinion: '消防通道归消防管。',
  secondOpinion: null,
  agreement: null,
  hasFirstConfirmed: false,
  hasSecondConfirmed: false,
  handling: null,
  decision: null,
  ownOpinion: null,
  timeline: [
    {
      seq: 1,
      event: 'raiseAgencyDispute',
      at: '2026-11-20T02:00:00.000Z',
      actor: '市场监督管理局',
      toState: 'raised',
      note: null,
      pausedDays: null,
      daysUsed: null,
      daysAllowed: null,
    },
  ],
  actions: [],
  ...more,
})

const asked: { name: string; input: Record<string, unknown> }[] = []
const serve = (answers: Record<string, unknown>) => {
  asked.length = 0
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    const name = String(url).replace(/^.*\/api\//, '')
    asked.push({ name, input: JSON.parse(body) })
    return { status: 200, json: async () => answers[name] }
  }) as unknown as typeof fetch
}
const sentTo = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input)

const signIn = (role: Role) =>
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    session.setActive({ assignmentId: `a ${role}`, role, title: '', unit: '', regionCode: '9901', endsAt: null })
    clearQueries()
  })
beforeEach(() => signIn('agencyReviewer'))

// The page hands in the list of agencies, which belongs to another feature.
const AgencyList: AgencyListType = ({ isOpen, onClose, onPick }) =>
  isOpen && (
    <button
      type="button"
      onClick={() => {
        onPick({ id: otherId, name: '消防救援大队' })
        onClose()
      }}
    >
      选消防救援大队
    </button>
  )
const list = (items: Row[] = []) => ({ 'oversight/agencyDisputes': { items, nextCursor: null } })
const showList = (onOpen = jest.fn()) => {
  const shown = render(<Disputes onOpen={onOpen} agencyList={AgencyList} />)
  return { ...shown, onOpen }
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('the list says between whom, about what and in which state, and opens one', async () => {
  serve(list([row]))
  const { onOpen } = showList()
  fireEvent.click(await screen.findByText('店外堆货由谁查处'))
  expect(screen.getByText('市场监督管理局、消防救援大队')).toBeInTheDocument()
  expect(screen.getByText(/案件归谁管/)).toBeInTheDocument()
  expect(screen.getByText('协调中')).toBeInTheDocument()
  expect(onOpen).toHaveBeenCalledWith(disputeId)
})

test('an agency raises one with its own opinion, and says first what is missing', async () => {
  serve({ ...list(), 'oversight/raiseAgencyDispute': { disputeId, version: 0, state: 'raised' } })
  const { onOpen } = showList()
  await screen.findByText('没有执法争议')
  press('提出一件争议')
  press('提出争议')
  expect(screen.getByText('请选一个部门')).toBeInTheDocument()
  expect(screen.getByText('请选择争的是什么')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^争议的一方/ })).not.toBeInTheDocument()
  press(/^争议的另一方/)
  press('选消防救援大队')
  fireEvent.click(screen.getByRole('radio', { name: '案件归谁管' }))
  write('标题', '店外堆货由谁查处')
  write('争议的经过', '同一家店两次被举报，两家都说不归自己管。')
  write('意见和依据', '消防通道归消防管，依据消防法。')
  press('提出争议')
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(disputeId))
  const [sent] = sentTo('oversight/raiseAgencyDispute')
  expect(sent).toMatchObject({ otherAgencyId: otherId, matter: 'caseJurisdiction', title: '店外堆货由谁查处' })
  expect(sent).not.toHaveProperty('agencyId')
})

test('what was typed and not raised is there when the form opens again', async () => {
  serve(list())
  const { unmount } = showList()
  await screen.findByText('没有执法争议')
  press('提出一件争议')
  write('标题', '流动摊点由谁查处')
  unmount()
  showList()
  await screen.findByText('没有执法争议')
  press('提出一件争议')
  expect(screen.getByLabelText('标题')).toHaveValue('流动摊点由谁查处')
})

test('a bureau names both, gives no opinion, and cannot name one twice', async () => {
  signIn('bureauHandler')
  serve(list())
  showList()
  await screen.findByText('没有执法争议')
  press('登记一件争议')
  expect(screen.queryByLabelText('意见和依据')).not.toBeInTheDocument()
  press(/^争议的一方/)
  press('选消防救援大队')
  press(/^争议的另一方/)
  press('选消防救援大队')
  press('登记争议')
  expect(screen.getByText('不能和同一个部门争议，请选另一个')).toBeInTheDocument()
  expect(sentTo('oversight/raiseAgencyDispute')).toEqual([])
})

test.each(['agencyHandler', 'bureauLeader', 'governmentApprover'] as const)('%s raises none', async (role) => {
  signIn(role)
  serve(list([row]))
  showList()
  await screen.findByText('店外堆货由谁查处')
  expect(screen.queryByRole('button', { name: /提出一件争议|登记一件争议/ })).not.toBeInTheDocument()
})

test('a government reads what waits for it', async () => {
  signIn('governmentApprover')
  serve(list())
  showList()
  expect(await screen.findByText('没有等你决定的争议')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('tab', { name: '办过的' }))
  expect(await screen.findByText('还没有办过的争议')).toBeInTheDocument()
  expect(sentTo('oversight/agencyDisputes').at(-1)).toMatchObject({ only: 'ended' })
})

test('a record shows both opinions and its way; where nothing is to be done it says so', async () => {
  serve({ 'oversight/agencyDisputeShow': dispute() })
  render(<Dispute disputeId={disputeId} />)
  expect(await screen.findByText('消防通道归消防管。')).toBeInTheDocument()
  expect(screen.getByText('还没有写意见。')).toBeInTheDocument()
  expect(screen.getByText('市场监督管理局提出')).toBeInTheDocument()
  expect(screen.getByText('现在没有要你办的，可以看。')).toBeInTheDocument()
})

test('an opinion is sent at the version that was read, once it says enough', async () => {
  serve({
    'oversight/agencyDisputeShow': dispute({ actions: [{ event: 'giveAgencyOpinion', isPrimary: true }] }),
    'oversight/giveAgencyOpinion': { disputeId, version: 3, state: 'coordinating' },
  })
  render(<Dispute disputeId={disputeId} />)
  await screen.findByText('消防通道归消防管。')
  press('写你单位的意见')
  write('意见和依据', '太短')
  press('存下意见')
  expect(screen.getByText('再多写几句，至少 10 个字')).toBeInTheDocument()
  write('意见和依据', '占道由市场监管查，依据事项清单。')
  press('存下意见')
  await waitFor(() =>
    expect(sentTo('oversight/giveAgencyOpinion')[0]).toMatchObject({
      disputeId,
      version: 2,
      opinion: '占道由市场监管查，依据事项清单。',
    }),
  )
})

test('who has said yes to what was agreed stands beside it, and a yes needs no words', async () => {
  const agreed = { agreement: '占道由城管查。', hasFirstConfirmed: true, state: 'confirming' as const }
  const actions = [
    { event: 'confirmAgreement', isPrimary: true },
    { event: 'refuseAgreement', isPrimary: false },
  ]
  serve({
    'oversight/agencyDisputeShow': dispute({ ...agreed, actions }),
    'oversight/confirmAgreement': { disputeId, version: 3, state: 'agreed' },
  })
  render(<Dispute disputeId={disputeId} />)
  expect(await screen.findByText('市场监督管理局已同意')).toBeInTheDocument()
  expect(screen.getByText('消防救援大队还没有表示同意')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /不同意记下的内容/ })).toBeInTheDocument()
  press('同意记下的内容')
  press('同意这样办')
  await waitFor(() => expect(sentTo('oversight/confirmAgreement')[0]).toMatchObject({ disputeId, version: 2 }))
})
