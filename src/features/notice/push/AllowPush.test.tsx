import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { askForPush } from '@/platform/pushConsent'
import { Refusal, serve, signIn } from '../../ticket/server.fixture'
import { AllowPush } from './AllowPush'

jest.mock('@/platform/pushConsent', () => ({ canAskForPush: true, askForPush: jest.fn() }))

const pushes = (left: number) => ({ templates: [{ template: 'progress', templateId: 'T1', left }] })
const weChatSays = (answers: Record<string, string>) => jest.mocked(askForPush).mockResolvedValue(answers)

/** The section, on a server where so many messages are allowed and each answer adds one. */
const show = (left: number, more: Parameters<typeof serve>[0] = {}) => {
  let allowed = left
  const server = serve({
    'notice/pushes': () => pushes(allowed),
    'notice/answerPush': () => {
      allowed += 1
      return pushes(allowed)
    },
    ...more,
  })
  render(<AllowPush occasion="settings" />)
  return server
}

beforeEach(() => signIn('enterpriseUser'))

test('says how many messages are left, asks in the tap and counts what was allowed', async () => {
  weChatSays({ T1: 'accept', errMsg: 'requestSubscribeMessage:ok' })
  const { asked } = show(1)
  fireEvent.click(await screen.findByRole('button', { name: '再允许一次' }))
  // In the tap itself: WeChat refuses a question that comes later.
  expect(askForPush).toHaveBeenCalledWith(['T1'])
  expect(await screen.findByText('还能收到 2 条微信提醒')).toBeInTheDocument()
  expect(asked('notice/answerPush')).toMatchObject([
    { occasion: 'settings', answers: [{ template: 'progress', answer: 'accept' }] },
  ])
})

test('a refusal is told too; a question that was cut short is not', async () => {
  weChatSays({ T1: 'reject' })
  const { asked } = show(0)
  const button = await screen.findByRole('button', { name: '允许发一条提醒' })
  fireEvent.click(button)
  await waitFor(() => expect(asked('notice/answerPush')).toHaveLength(1))
  weChatSays({})
  fireEvent.click(button)
  await waitFor(() => expect(askForPush).toHaveBeenCalledTimes(2))
  expect(asked('notice/answerPush')).toMatchObject([{ answers: [{ answer: 'reject' }] }])
})

test('an answer that cannot be told disturbs nobody', async () => {
  weChatSays({ T1: 'accept' })
  const { asked } = show(0, { 'notice/answerPush': () => new Refusal('UNAVAILABLE', 503, '系统暂时连不上') })
  fireEvent.click(await screen.findByRole('button', { name: '允许发一条提醒' }))
  await waitFor(() => expect(asked('notice/answerPush')).toHaveLength(1))
  expect(screen.getByText('现在收不到微信提醒')).toBeInTheDocument()
})

test('where WeChat is not set up nothing is shown', async () => {
  const { asked } = show(0, { 'notice/pushes': () => ({ templates: [] }) })
  await waitFor(() => expect(asked('notice/pushes')).toHaveLength(1))
  expect(screen.queryByText('微信提醒')).not.toBeInTheDocument()
})
