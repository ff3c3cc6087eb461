import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { receiptCodeSigns } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { ownDrafts } from '@/platform/draft'
import { newReceiptCode } from '@/platform/receiptCode'
import { clock, lost, Refusal, reporterTicket, serve, signIn } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'
import { Dialogue } from './Dialogue'
import { holder } from './holder'

const receipt = { number: 'YT-2026-00127', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 1, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const code = 'HJG6PAJNQNKKF48RNDHG'
const form = {
  agencies: [{ agencyId: '018f0000-0000-7000-8000-000000000009', name: '云汀市市场监督管理局' }],
  townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
  acceptDays: 5,
}
const answers = {
  'ticket/unsignedForm': () => form,
  'ticket/submitUnsigned': () => ({ receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' }),
}

const opened = (more: Partial<Outputs['ticket']['dialogue']> = {}): Outputs['ticket']['dialogue'] => ({
  ...reporterTicket({ actions: [{ event: 'addToReport', isPrimary: false }] }),
  receipt,
  protection: { isWatched: true, until: null, openings: [], prompts: [], alerts: [] },
  isLookedBackAt: false,
  splits: [],
  ...more,
})

Element.prototype.scrollIntoView = jest.fn()

const headersOf = () => {
  const plain = globalThis.fetch
  const seen: Record<string, string>[] = []
  globalThis.fetch = ((url: string, request: { headers: Record<string, string> }) => {
    seen.push(request.headers)
    return plain(url, request as never)
  }) as typeof fetch
  return seen
}

const write = async () => {
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /柳溪镇/ }))
}
const submit = () => fireEvent.click(screen.getByRole('button', { name: /^(提交反映|存好)/ }))

beforeEach(() => {
  localStorage.clear()
  holder.set(undefined)
})

describe('reporting without signing in', () => {
  test('takes no session along, even while somebody is signed in, and keeps its draft out of his', async () => {
    signIn('agencyHandler')
    const { asked } = serve(answers)
    const headers = headersOf()
    render(<ComplaintForm />)
    await write()
    expect(ownDrafts()).toEqual([])
    submit()
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    expect(headers.length).toBeGreaterThan(1)
    for (const each of headers) expect(each).not.toHaveProperty('Authorization')
    const [sent] = asked('ticket/submitUnsigned')
    expect(sent).toMatchObject({ townshipCode: '990104101', category: 'frequency', isInsider: false })
    expect(sent).not.toHaveProperty('confidentiality')
    const shown = String(sent?.code).replace(/(.{4})(?=.)/g, '$1 ')
    expect(screen.getByText(shown)).toBeInTheDocument()
    // Shown once: nothing of it stays on the device.
    expect(JSON.stringify({ ...localStorage })).not.toContain(String(sent?.code))
  })

  test('without a township or words says so at the place, and sends nothing', async () => {
    const { asked } = serve(answers)
    render(<ComplaintForm />)
    submit()
    expect(await screen.findByText('请选择在哪个镇（街道）')).toBeInTheDocument()
    expect(asked('ticket/submitUnsigned')).toHaveLength(0)
  })

  test('a lost answer goes again under the same id and the same code; without a network it waits', async () => {
    let tries = 0
    const { asked } = serve({
      ...answers,
      'ticket/submitUnsigned': () => {
        tries += 1
        return tries <= 3 ? lost : answers['ticket/submitUnsigned']()
      },
    })
    render(<ComplaintForm />)
    await write()
    submit()
    await waitFor(() => expect(asked('ticket/submitUnsigned')).toHaveLength(3), { timeout: 5000 })
    await act(async () => void fireEvent(window, new Event('offline')))
    expect(screen.getByText('等联网后自动提交，别关这一页；关了，回来会接着交。')).toBeInTheDocument()
    await act(async () => void fireEvent(window, new Event('online')))
    expect(await screen.findByText('YT-2026-00127')).toBeInTheDocument()
    const sent = asked('ticket/submitUnsigned')
    expect(new Set(sent.map(({ clientId, code: used }) => `${clientId} ${used}`)).size).toBe(1)
  })
})

test('a code has twenty signs that nobody confuses, and no two are alike', async () => {
  const codes = await Promise.all(Array.from({ length: 200 }, newReceiptCode))
  for (const one of codes) expect(one).toMatch(new RegExp(`^[${receiptCodeSigns}]{20}$`))
  expect(new Set(codes).size).toBe(200)
  expect(receiptCodeSigns).not.toMatch(/[0125BILOSVZ]/)
  expect(new Set(codes.join('')).size).toBe(receiptCodeSigns.length)
  expect(20 * Math.log2(receiptCodeSigns.length)).toBeGreaterThan(80)
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
})
