import { render, screen, waitFor } from '@testing-library/react'
import { clearQueries } from '@/platform/query'
import { Dispute, type DisputeView } from './Dispute'
import { dispute, disputeId, parts, press, sentTo, serve, signIn, write } from './disputes.fixture'

beforeEach(() => signIn('agencyReviewer'))

const step = (seq: number, event: string, note: string | null = null): DisputeView['timeline'][number] => ({
  seq,
  event,
  note,
  at: '2026-11-20T02:00:00.000Z',
  actor: '市场监督管理局',
  toState: 'coordinating',
  pausedDays: null,
  daysUsed: null,
  daysAllowed: null,
})

test('a record shows both opinions and its way; where nothing is to be done it says so', async () => {
  serve({ 'oversight/agencyDisputeShow': dispute() })
  render(<Dispute disputeId={disputeId} {...parts} />)
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
  render(<Dispute disputeId={disputeId} {...parts} />)
  await screen.findByText('消防通道归消防管。')
  press('写你单位的意见')
  press('存下意见')
  expect(screen.getByText('请写上这一栏，至少 10 个字')).toBeInTheDocument()
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
  render(<Dispute disputeId={disputeId} {...parts} />)
  expect(await screen.findByText('市场监督管理局已同意')).toBeInTheDocument()
  expect(screen.getByText('消防救援大队还没有表示同意')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /不同意记下的内容/ })).toBeInTheDocument()
  press('同意记下的内容')
  press('同意这样办')
  await waitFor(() => expect(sentTo('oversight/confirmAgreement')[0]).toMatchObject({ disputeId, version: 2 }))
})

test.each([
  ['confirming', '等双方同意的内容', true],
  ['agreed', '协调一致的内容', true],
  ['coordinating', '没有谈成的内容', false],
  ['decided', '没有谈成的内容', false],
] as const)('in %s what was recorded is called what it is', async (state, title, hasYes) => {
  const timeline = [step(3, 'refuseAgreement', '期限太短'), step(2, 'recordAgreement', '占道由城管查。')]
  serve({ 'oversight/agencyDisputeShow': dispute({ state, agreement: '占道由城管查。', timeline }) })
  render(<Dispute disputeId={disputeId} {...parts} />)
  expect(await screen.findByText(title)).toBeInTheDocument()
  expect(screen.queryAllByText(/还没有表示同意/)).toHaveLength(hasYes ? 2 : 0)
})

test('each paper is downloaded where the server has it for the reader', async () => {
  serve({
    'oversight/agencyDisputeShow': dispute({ papers: ['handling', 'decision'], handling: '建议由城管查。' }),
    'oversight/agencyDisputeDocument': { fileName: 'x.pdf', format: 'pdf', base64: '' },
  })
  const { unmount } = render(<Dispute disputeId={disputeId} {...parts} />)
  await screen.findByText('建议由城管查。')
  press('下载处理意见pdf')
  press('下载处理意见docx')
  press('下载政府的决定pdf')
  await waitFor(() =>
    expect(sentTo('oversight/agencyDisputeDocument').map(({ paper, format }) => [paper, format])).toEqual([
      ['handling', 'pdf'],
      ['handling', 'docx'],
      ['decision', 'pdf'],
    ]),
  )
  unmount()
  clearQueries()
  serve({ 'oversight/agencyDisputeShow': dispute() })
  render(<Dispute disputeId={disputeId} {...parts} />)
  await screen.findByText('消防通道归消防管。')
  expect(screen.queryByText('下载文件')).not.toBeInTheDocument()
})

test('what was recorded last and nobody refused is not said to have failed, though an earlier one was refused', async () => {
  const timeline = [step(4, 'recordAgreement', '再谈的。'), step(3, 'refuseAgreement'), step(2, 'recordAgreement')]
  serve({ 'oversight/agencyDisputeShow': dispute({ agreement: '再谈的。', timeline }) })
  render(<Dispute disputeId={disputeId} {...parts} />)
  expect(await screen.findByText('记下过的内容')).toBeInTheDocument()
  expect(screen.queryByText('没有谈成的内容')).not.toBeInTheDocument()
})

test('the way says words of the page no second time; what was changed since is one press away, a reason stands there', async () => {
  const timeline = [
    step(4, 'refuseAgreement', '转告的期限太短'),
    step(3, 'giveAgencyOpinion', '消防通道归消防管。'),
    step(2, 'giveAgencyOpinion', '起初的说法。'),
  ]
  serve({ 'oversight/agencyDisputeShow': dispute({ timeline }) })
  render(<Dispute disputeId={disputeId} {...parts} />)
  expect(await screen.findByText('转告的期限太短')).toBeInTheDocument()
  expect(screen.getAllByText('消防通道归消防管。')).toHaveLength(1)
  // The same agency said something before: the newer one is a change.
  expect(screen.getAllByText('市场监督管理局写了意见')).toHaveLength(1)
  expect(screen.getAllByText('市场监督管理局改了意见')).toHaveLength(1)
  expect(screen.queryByText('起初的说法。')).not.toBeInTheDocument()
  press('看当时写的')
  expect(screen.getByText('起初的说法。')).toBeInTheDocument()
})

test('what came with an opinion stands below it, and what is added goes along once it was sent', async () => {
  const file = { url: '/files/x', bytes: 3, mime: 'image/jpeg', kind: 'photo' as const, seconds: null }
  const secondFiles = [{ ...file, attachmentId: '占道的照片' }]
  const actions = [{ event: 'giveAgencyOpinion', isPrimary: true }]
  serve({
    'oversight/agencyDisputeShow': dispute({ secondOpinion: '不归消防管。', secondFiles, actions }),
    'oversight/giveAgencyOpinion': { disputeId, version: 3, state: 'coordinating' },
  })
  render(<Dispute disputeId={disputeId} {...parts} />)
  const opinion = await screen.findByText('不归消防管。')
  expect(opinion.closest('.cells')).toHaveTextContent('占道的照片')
  expect(screen.getByText('消防通道归消防管。').closest('.cells')).not.toHaveTextContent('占道的照片')
  press('写你单位的意见')
  expect(screen.getByText(/以前附的还在/)).toBeInTheDocument()
  write('意见和依据', '占道由市场监管查，依据事项清单。')
  press('加照片')
  press('存下意见')
  expect(screen.getByText(/还有照片或者文件没有传上/)).toBeInTheDocument()
  expect(sentTo('oversight/giveAgencyOpinion')).toEqual([])
  press('传好')
  press('存下意见')
  await waitFor(() =>
    expect(sentTo('oversight/giveAgencyOpinion')[0]).toMatchObject({ disputeId, attachmentIds: ['id k0'] }),
  )
  // The next opinion begins without them.
  await waitFor(() => expect(screen.queryByText('附了1')).not.toBeInTheDocument())
  press('写你单位的意见')
  expect(screen.getByText('附了0')).toBeInTheDocument()
})

test('no other step asks for files', async () => {
  const actions = [{ event: 'recordAgreement', isPrimary: true }]
  serve({
    'oversight/agencyDisputeShow': dispute({ actions }),
    'oversight/recordAgreement': { disputeId, version: 3, state: 'confirming' },
  })
  render(<Dispute disputeId={disputeId} {...parts} />)
  await screen.findByText('消防通道归消防管。')
  press('记下协调一致的内容')
  expect(screen.queryByRole('button', { name: '加照片' })).not.toBeInTheDocument()
  write('协调一致的内容', '占道由城管查，消防当天转告。')
  press('请双方同意')
  await waitFor(() => expect(sentTo('oversight/recordAgreement')).toHaveLength(1))
  expect(sentTo('oversight/recordAgreement')[0]).not.toHaveProperty('attachmentIds')
})
