import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { clock, Refusal, reporterTicket, serve } from '../server.fixture'
import { Dialogue } from './Dialogue'
import { holder } from './holder'

const receipt = { number: 'YT-2026-00127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const code = 'HJG6PAJNQNKKF48RNDHG'
const opened = (more: Partial<Outputs['ticket']['dialogue']> = {}): Outputs['ticket']['dialogue'] => ({
  ...reporterTicket({ actions: [{ event: 'addToReport', isPrimary: false }] }),
  receipt,
  protection: { isWatched: true, until: null, agencyId: null, openings: [], prompts: [], alerts: [], handledAt: [] },
  isLookedBackAt: false,
  splits: [],
  ...more,
})

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()
beforeEach(() => {
  localStorage.clear()
  holder.set(undefined)
})

test('what is missing is counted on top, and the first wrong field has the focus', () => {
  const { asked } = serve({})
  render(<Dialogue />)
  fireEvent.click(screen.getByRole('button', { name: '看进展' }))
  expect(screen.getByText('有 2 处没填对，改好再查')).toBeInTheDocument()
  expect(screen.getByLabelText('回执编号')).toHaveFocus()
  fireEvent.change(screen.getByLabelText('回执编号'), { target: { value: 'YT-2026-00127' } })
  fireEvent.click(screen.getByRole('button', { name: '看进展' }))
  expect(screen.getByText('有 1 处没填对，改好再查')).toBeInTheDocument()
  expect(screen.getByLabelText('查询码')).toHaveFocus()
  expect(asked('ticket/dialogue')).toHaveLength(0)
})

describe('the dialogue', () => {
  const enter = async () => {
    fireEvent.change(screen.getByLabelText('回执编号'), { target: { value: 'YT-2026-00127' } })
    fireEvent.change(screen.getByLabelText('查询码'), { target: { value: 'hjg6 pajn qnkk f48r ndhg' } })
    fireEvent.click(screen.getByRole('button', { name: '看进展' }))
  }

  test('a wrong code is told in the server’s words, a short one before anything is asked', async () => {
    const { asked } = serve({ 'ticket/dialogue': () => new Refusal('NOT_FOUND', 404, '编号或者查询码不对。') })
    render(<Dialogue />)
    fireEvent.click(screen.getByRole('button', { name: '看进展' }))
    expect(screen.getByText('请输入回执编号')).toBeInTheDocument()
    expect(asked('ticket/dialogue')).toHaveLength(0)
    await enter()
    expect(await screen.findByText('编号或者查询码不对。')).toBeInTheDocument()
  })

  test('shows what is next and by when, words to him, and takes more from him', async () => {
    const messages = [{ isFromReporter: false, text: '请问是哪一天', at: '2026-11-20T02:00:00.000Z', by: '柳溪司法所' }]
    const { asked } = serve({
      'ticket/dialogue': () => opened({ messages, clocks: [clock('accept')] }),
      'ticket/dialogueStep': () => ({ version: 4, state: 'submitted' }),
    })
    render(<Dialogue />)
    await enter()
    expect(await screen.findByText('请问是哪一天')).toBeInTheDocument()
    expect(screen.getByText('12月4日 星期五前')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '补充情况' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('要补充的内容'), { target: { value: '是上个星期三' } })
    fireEvent.click(dialog.getByRole('button', { name: '交补充的内容' }))
    await waitFor(() => expect(asked('ticket/dialogueStep')).toHaveLength(1))
    expect(asked('ticket/dialogueStep')[0]).toMatchObject({
      ...{ number: 'YT-2026-00127', event: 'addToReport', text: '是上个星期三', version: 3, attachmentIds: [] },
    })
    await waitFor(() => expect(asked('ticket/dialogue')).toHaveLength(2))
  })

  test('straight from the form nothing is typed; a question after some time is answered there', async () => {
    const prompts = [{ kind: 'watch30' as const, askedAt: '2026-11-20T02:00:00.000Z', answer: null }]
    const { asked } = serve({
      'ticket/dialogue': () => opened({ protection: { ...opened().protection, prompts } }),
      'ticket/dialogueStep': () => ({ version: 3, state: 'submitted' }),
    })
    holder.set({ number: receipt.number, code })
    render(<Dialogue />)
    fireEvent.click(await screen.findByRole('button', { name: '没有' }))
    await waitFor(() => expect(asked('ticket/dialogueStep')).toHaveLength(1))
    expect(asked('ticket/dialogueStep')[0]).toMatchObject({ code, event: 'answerWatch', answer: 'none' })
    expect(holder.get()).toBeUndefined()
  })

  test('“yes” leads to a new report without sign-in about it', async () => {
    const prompts = [{ kind: 'watch30' as const, askedAt: '2026-11-20T02:00:00.000Z', answer: null }]
    const { asked } = serve({
      'ticket/dialogue': () => opened({ protection: { ...opened().protection, prompts } }),
      'ticket/dialogueStep': () => ({ version: 3, state: 'submitted' }),
    })
    render(<Dialogue />)
    await enter()
    fireEvent.click(await screen.findByRole('button', { name: '有，说说情况' }))
    await waitFor(() =>
      expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pkg-public/complaint/index?category=retaliation' }),
    )
    expect(asked('ticket/dialogueStep')[0]).toMatchObject({ event: 'answerWatch', answer: 'happened' })
  })
})
