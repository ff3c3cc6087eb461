import { fireEvent, render, screen } from '@testing-library/react'
import { serve, signIn } from '../ticket/server.fixture'
import { FindRecord } from './FindRecord'
import { Health } from './Health'

const subject = { subjectKind: 'ticket', subjectId: '018f0000-0000-7000-8000-000000000001', events: 2 }
const event = (seq: number, more: object = {}) => ({
  auditEventId: `e${seq}`,
  at: '2026-11-20T02:02:00.000Z',
  procedure: 'ticket.accept',
  kind: 'ticket.accepted',
  result: 'success',
  actorRole: 'judicialOfficeClerk',
  seq,
  hash: 'h',
  previousHash: 'p',
  correlationId: 'c',
  ...more,
})
const find = (word: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: '回执编号或记录编号' }), { target: { value: word } })
  fireEvent.click(screen.getByRole('button', { name: '查记录' }))
}

test('an auditor finds a record by the number of its receipt, reads its steps and verifies it', async () => {
  signIn('auditor')
  const { asked } = serve({
    'audit/find': () => ({ subjects: [subject] }),
    'audit/trail': () => ({
      items: [event(1), event(2, { result: 'denied', actorRole: null }), event(3, { actorRole: 'reporter' })],
      nextCursor: null,
    }),
    'audit/verifySubject': () => ({ events: 2, isIntact: true, headHash: 'h' }),
  })
  render(<FindRecord />)
  find('YT-2026-00123')
  expect(await screen.findByText('1. 受理')).toBeInTheDocument()
  expect(screen.getByText(/司法所干警/)).toBeInTheDocument()
  expect(screen.getByText(/反映人$/)).toBeInTheDocument()
  expect(screen.getByText('被拒绝')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '核验这一件' }))
  expect(await screen.findByText('没有发现改动')).toBeInTheDocument()
  expect(asked('audit/find')).toEqual([{ word: 'YT-2026-00123' }])
})

test('a number that names nothing is told so', async () => {
  signIn('auditor')
  serve({ 'audit/find': () => ({ subjects: [] }) })
  render(<FindRecord />)
  find('YT-2026-99999')
  expect(await screen.findByText('没有这个编号的记录，请核对再查。')).toBeInTheDocument()
})

test('an administrator reads numbers with unit and period, and is warned when events pile up', async () => {
  signIn('systemAdmin')
  const measures = [
    { key: 'people', count: 27 },
    { key: 'tickets', count: 137 },
    { key: 'waitingEvents', count: 400 },
  ]
  serve({ 'audit/health': () => ({ checkedAt: '2026-11-20T02:02:00.000Z', measures, chains: 15, lastRootAt: null }) })
  render(<Health />)
  const after = (title: string) => screen.getByText(title).closest('.section-title')?.nextElementSibling
  await screen.findByText('现在的数量')
  expect(after('现在的数量')).toHaveTextContent('人员27 人等着处理的事件400 件')
  expect(after('开通以来的数量')).toHaveTextContent('反映137 件操作记录的链15 条')
  expect(screen.getByText('有事件积压，请检查定时任务')).toBeInTheDocument()
})
