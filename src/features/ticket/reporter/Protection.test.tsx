import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { SealedCell } from '../office/SealedCell'
import { officeTicket, reporterTicket, serve, signIn } from '../server.fixture'
import { IdentityOpenings, Protection } from './Protection'

type Protected = Outputs['ticket']['protection']

const hiddenId = '018f0000-0000-7000-8000-0000000000f1'
const sealed = reporterTicket({ confidentiality: 'sealed' })
const since = (level: string, draft = hiddenId) =>
  `/pkg-reporter/report/index?draft=${draft}&category=retaliation&confidentiality=${level}&agencyId=a1`
const show = (more: Partial<Protected>, ticket = sealed) => {
  const none: Protected = {
    isWatched: true,
    until: null,
    agencyId: null,
    openings: [],
    prompts: [],
    alerts: [],
    handledAt: [],
  }
  const server = serve({
    'ticket/protection': () => ({ ...none, ...more }),
    'ticket/answerWatch': () => ({ isAnswered: true }),
  })
  render(
    <>
      <Protection ticket={ticket} />
      <IdentityOpenings ticket={ticket} />
    </>,
  )
  return server
}

beforeEach(() => signIn('enterpriseUser'))

test('a sealed reporter reads that nobody has seen his identity', async () => {
  show({})
  expect(await screen.findByText('没有人看过')).toBeInTheDocument()
  expect(screen.queryByText(/为难/)).not.toBeInTheDocument()
})

test('that the custodian has taken up what troubles him he reads, and from when, but not what was done', async () => {
  show({ handledAt: ['2026-12-26T02:00:00.000Z'] })
  expect(await screen.findByText('身份保管人已经接手')).toBeInTheDocument()
  expect(screen.getByText(/12月26日.*接手/)).toBeInTheDocument()
})

test('until it is known whether there is a question, what stands below waits, so that it is not pushed away', async () => {
  show({})
  expect(document.querySelector('.loading')).toBeInTheDocument()
  await screen.findByText('没有人看过')
  expect(document.querySelector('.loading')).not.toBeInTheDocument()
})

test('he reads who looked, when, how often and why', async () => {
  const look = { unit: '云汀市司法局', title: '经办', reason: '要当面辨认现场' }
  show({ openings: ['2026-11-20T02:00:00.000Z', '2026-11-20T02:05:00.000Z'].map((at) => ({ at, ...look })) })
  expect(await screen.findByText('云汀市司法局 经办')).toBeInTheDocument()
  expect(screen.getByText('理由：要当面辨认现场')).toBeInTheDocument()
  expect(screen.getByText(/看了 2 次/)).toBeInTheDocument()
})

test('asked whether anybody made trouble, “no” is one tap', async () => {
  const { asked } = show({ prompts: [{ kind: 'watch30', askedAt: '2026-12-22T02:00:00.000Z', answer: null }] })
  fireEvent.click(await screen.findByRole('button', { name: '没有' }))
  await waitFor(() => expect(asked('ticket/answerWatch')).toHaveLength(1))
  expect(asked('ticket/answerWatch')[0]).toMatchObject({ ticketId: sealed.ticketId, answer: 'none' })
})

test.each(['sealed', 'hiddenFromAgency'] as const)(
  '“yes” leads to a new report about it, as secret as the one that is watched over: %s',
  async (confidentiality) => {
    const ticket = reporterTicket({ confidentiality, ticketId: hiddenId })
    const prompts = [{ kind: 'watch90' as const, askedAt: '2027-02-20T02:00:00.000Z', answer: null }]
    show({ prompts, agencyId: 'a1' }, ticket)
    fireEvent.click(await screen.findByRole('button', { name: '有，说说情况' }))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: since(confidentiality) }))
  },
)

test('whoever said yes reads that it arrived, and can still write about it', async () => {
  show({ prompts: [{ kind: 'watch90', askedAt: '2027-02-20T02:00:00.000Z', answer: 'happened' }], agencyId: 'a1' })
  fireEvent.click(await screen.findByText('你说有人为难你，已经记下'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: since('sealed', sealed.ticketId) })
})

test('a visit of the reported agency is told, and an answered question is not asked again', async () => {
  show({
    alerts: ['2026-12-02T02:00:00.000Z'],
    prompts: [{ kind: 'watch30', askedAt: '2026-12-22T02:00:00.000Z', answer: 'none' }],
  })
  expect(await screen.findByText('被反映的部门来检查过你的企业')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '没有' })).not.toBeInTheDocument()
})

test('of an open report nothing is asked, and a hidden one has no seal that could be opened', async () => {
  const { asked } = show({}, reporterTicket({ confidentiality: 'open' }))
  expect(asked('ticket/protection')).toHaveLength(0)
  show(
    { alerts: ['2026-12-02T02:00:00.000Z'] },
    reporterTicket({ confidentiality: 'hiddenFromAgency', ticketId: hiddenId }),
  )
  expect(await screen.findByText('被反映的部门来检查过你的企业')).toBeInTheDocument()
  expect(screen.queryByText('谁看过我的身份')).not.toBeInTheDocument()
})

test('only a bureau is offered to ask for a sealed identity', () => {
  const ticket = officeTicket({ confidentiality: 'sealed', reporter: null })
  const { rerender } = render(<SealedCell ticket={ticket} />)
  expect(screen.queryByText('申请查看反映人')).not.toBeInTheDocument()
  signIn('bureauHandler')
  rerender(<SealedCell ticket={ticket} />)
  fireEvent.click(screen.getByRole('button', { name: /申请查看反映人/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pkg-office/identity/index?ticket=${ticket.ticketId}` })
  rerender(<SealedCell ticket={officeTicket({ confidentiality: 'open' })} />)
  expect(screen.queryByText('申请查看反映人')).not.toBeInTheDocument()
})
