import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Role } from '@/contracts/roles'
import { disputeId, list, otherId, press, row, sentTo, serve, showList, signIn, write } from './disputes.fixture'

beforeEach(() => signIn('agencyReviewer'))

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
  await screen.findByText('没有部门争议')
  // The page's main button stands in its bar, wherever the list ends.
  expect(screen.getByRole('button', { name: '提出一件争议' }).closest('.foot .bar')).not.toBeNull()
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
  press('加照片')
  press('提出争议')
  expect(screen.getByText(/还有照片或者文件没有传上/)).toBeInTheDocument()
  press('传好')
  press('提出争议')
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(disputeId))
  const [sent] = sentTo('oversight/raiseAgencyDispute')
  expect(sent).toMatchObject({ otherAgencyId: otherId, matter: 'caseJurisdiction', title: '店外堆货由谁查处' })
  expect(sent).toMatchObject({ attachmentIds: ['id k0'] })
  expect(sent).not.toHaveProperty('agencyId')
})

test('what was typed and not raised is there when the form opens again', async () => {
  serve(list())
  const { unmount } = showList()
  await screen.findByText('没有部门争议')
  press('提出一件争议')
  write('标题', '流动摊点由谁查处')
  unmount()
  showList()
  await screen.findByText('没有部门争议')
  press('提出一件争议')
  expect(screen.getByLabelText('标题')).toHaveValue('流动摊点由谁查处')
})

test('a bureau names both, gives no opinion, and cannot name one twice', async () => {
  signIn('bureauHandler')
  serve(list())
  showList()
  await screen.findByText('没有部门争议')
  press('登记一件争议')
  expect(screen.queryByLabelText('意见和依据')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加照片' })).not.toBeInTheDocument()
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
  fireEvent.click(screen.getByRole('tab', { name: '报过政府的' }))
  expect(await screen.findByText('还没有报过政府的争议')).toBeInTheDocument()
  expect(sentTo('oversight/agencyDisputes').at(-1)).toMatchObject({ only: 'ended' })
})

test('a lost answer and a form opened anew raise nothing twice; what is refused is sent under another id', async () => {
  serve(list())
  const answer = globalThis.fetch
  const ids: unknown[] = []
  let fate: 'lost' | 'refused' | 'done' = 'lost'
  globalThis.fetch = (async (url: string, request: { body: string }) => {
    if (!String(url).includes('raiseAgencyDispute')) return answer(url, request as RequestInit)
    ids.push(JSON.parse(request.body).clientId)
    const refusal = { defined: true, code: 'BAD_INPUT', status: 400, message: '填得不对', data: { issues: [] } }
    const lost = { defined: true, code: 'INTERNAL', status: 500, message: '出了问题' }
    const done = { disputeId, version: 0, state: 'raised' }
    const [status, body] = { lost: [500, lost], refused: [400, refusal], done: [200, done] }[fate]
    return { status, json: async () => body }
  }) as unknown as typeof fetch
  const open = async () => {
    const shown = showList()
    await screen.findByText('没有部门争议')
    press('提出一件争议')
    return shown
  }
  const send = async (count: number) => {
    press('提出争议')
    await waitFor(() => expect(ids).toHaveLength(count))
    await waitFor(() => expect(screen.queryByRole('button', { name: '提出争议' })).toBeEnabled())
  }
  const first = await open()
  press(/^争议的另一方/)
  press('选消防救援大队')
  fireEvent.click(screen.getByRole('radio', { name: '案件归谁管' }))
  write('标题', '店外堆货由谁查处')
  write('争议的经过', '同一家店两次被举报，两家都说不归自己管。')
  write('意见和依据', '消防通道归消防管，依据消防法。')
  await send(1)
  first.unmount()
  const second = await open()
  await send(2)
  expect(ids[1]).toBe(ids[0])
  fate = 'refused'
  await send(3)
  expect(ids[2]).toBe(ids[0])
  second.unmount()
  const { onOpen } = await open()
  fate = 'done'
  press('提出争议')
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(disputeId))
  expect(ids[3]).not.toBe(ids[0])
})

const choose = (chip: RegExp, option: string) => {
  press(chip)
  fireEvent.click(screen.getByRole('radio', { name: option }))
}

test('the list is narrowed by matter and by state, says when nothing is left, and shows everything again', async () => {
  serve(list())
  showList()
  await screen.findByText('没有部门争议')
  choose(/^争的是什么/, '跨领域执法')
  choose(/^到哪一步/, '协调中')
  expect(await screen.findByText('没有这样的争议')).toBeInTheDocument()
  expect(sentTo('oversight/agencyDisputes').at(-1)).toMatchObject({ matter: 'crossField', state: 'coordinating' })
  // The other part has other states.
  fireEvent.click(screen.getByRole('tab', { name: '已了结' }))
  await waitFor(() => expect(sentTo('oversight/agencyDisputes').at(-1)).toMatchObject({ only: 'ended' }))
  expect(sentTo('oversight/agencyDisputes').at(-1)).not.toHaveProperty('state')
  press('不筛选，看全部')
  expect(await screen.findByText('还没有了结的争议')).toBeInTheDocument()
  expect(sentTo('oversight/agencyDisputes').at(-1)).not.toHaveProperty('matter')
})

test.each<[Role, string[]]>([
  ['agencyHead', ['等双方意见', '协调中', '等双方同意', '等政府决定', '政府退回，接着协调']],
  ['bureauLeader', ['等双方意见', '协调中', '等双方同意', '等分管领导报政府', '等政府决定', '政府退回，接着协调']],
])('%s chooses among the states that he may read', async (role, states) => {
  signIn(role)
  serve(list())
  showList()
  await screen.findByText('没有部门争议')
  press(/^到哪一步/)
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['全部', ...states])
})

test('a government has one kind that waits, so it narrows by matter alone', async () => {
  signIn('governmentApprover')
  serve(list())
  showList()
  await screen.findByText('没有等你决定的争议')
  expect(screen.queryByRole('button', { name: /^到哪一步/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('tab', { name: '报过政府的' }))
  await screen.findByText('还没有报过政府的争议')
  press(/^到哪一步/)
  expect(screen.getByRole('radio', { name: '政府已决定' })).toBeInTheDocument()
  // What a government below is to decide stands among them; what a bureau drafts does not.
  expect(screen.getByRole('radio', { name: '等政府决定' })).toBeInTheDocument()
  for (const name of ['协调中', '等分管领导报政府'])
    expect(screen.queryByRole('radio', { name })).not.toBeInTheDocument()
})

test('its own agency is not offered as the other side, nor to a bureau the one it has named already', async () => {
  signIn('agencyReviewer', '市场监督管理局')
  serve(list())
  const { unmount } = showList()
  await screen.findByText('没有部门争议')
  press('提出一件争议')
  press(/^争议的另一方/)
  expect(screen.getByText('不列市场监督管理局')).toBeInTheDocument()
  unmount()
  signIn('bureauHandler', '云汀市司法局')
  showList()
  await screen.findByText('没有部门争议')
  press('登记一件争议')
  press(/^争议的一方/)
  expect(screen.getByText('不列')).toBeInTheDocument()
  press('选消防救援大队')
  press(/^争议的另一方/)
  expect(screen.getByText('不列消防救援大队')).toBeInTheDocument()
})

test.each<[Role, string]>([
  ['agencyHead', '已了结'],
  ['governmentApprover', '报过政府的'],
])('a search of %s that finds nothing offers the other part of the list', async (role, other) => {
  signIn(role)
  serve(list())
  showList()
  await screen.findByText(/^没有(部门争议|等你决定的争议)$/)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '摊点' } })
  fireEvent.click(await screen.findByRole('button', { name: `到“${other}”里找` }))
  await waitFor(() =>
    expect(sentTo('oversight/agencyDisputes').at(-1)).toMatchObject({ only: 'ended', search: '摊点' }),
  )
  expect(screen.getByRole('tab', { name: other })).toHaveAttribute('aria-selected', 'true')
})
