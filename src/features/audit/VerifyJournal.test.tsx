import { fireEvent, render, screen } from '@testing-library/react'
import { lost, Refusal, serve, signIn } from '../ticket/server.fixture'
import { VerifyJournal } from './VerifyJournal'

const part = (more: object = {}) => ({
  chains: 10,
  events: 100,
  faults: [] as unknown[],
  allChains: 15,
  nextCursor: null,
  checkedAt: '2026-11-20T02:02:00.000Z',
  ...more,
})
const inTwoParts = (second: object = {}) => ({
  'audit/verifyPart': ({ cursor }: { cursor?: unknown }) =>
    cursor ? part({ chains: 5, events: 37, ...second }) : part({ nextCursor: 'ticket~x' }),
})
const verify = () => fireEvent.click(screen.getByRole('button', { name: '核验全部记录' }))

beforeEach(() => signIn('auditor'))

test('it goes part by part and shows how far it is, then how much was looked at', async () => {
  // A lost answer is asked for again: time to see how far it is.
  let tries = 0
  const answers = inTwoParts()
  const { asked } = serve({
    'audit/verifyPart': (input) => (input.cursor && ++tries === 1 ? lost : answers['audit/verifyPart'](input)),
  })
  render(<VerifyJournal />)
  verify()
  expect(await screen.findByText('已核验 10 条链，共 15 条')).toBeInTheDocument()
  expect(screen.queryByText('没有发现改动')).not.toBeInTheDocument()
  expect(await screen.findByText('没有发现改动', undefined, { timeout: 5000 })).toBeInTheDocument()
  expect(screen.getByText('共 15 条链、137 条记录')).toBeInTheDocument()
  expect(asked('audit/verifyPart')).toEqual([{}, { cursor: 'ticket~x' }, { cursor: 'ticket~x' }])
})

test('every place that was changed is listed in words', async () => {
  serve(inTwoParts({ faults: [{ subjectKind: 'ticket', subjectId: 'x', seq: 3, reason: 'altered' }] }))
  render(<VerifyJournal />)
  verify()
  expect(await screen.findByText('发现 1 处不对')).toBeInTheDocument()
  expect(screen.getByText('反映 第 3 条')).toBeInTheDocument()
  expect(screen.getByText('反映 第 3 条').closest('.cell')).toHaveTextContent('内容被改过·x')
})

test('a part that fails never looks like an intact journal', async () => {
  serve({
    'audit/verifyPart': ({ cursor }) =>
      cursor ? new Refusal('INTERNAL', 500, '系统出了点问题') : part({ nextCursor: 'ticket~x' }),
  })
  render(<VerifyJournal />)
  verify()
  expect(await screen.findByRole('alert', undefined, { timeout: 8000 })).toHaveTextContent('系统出了点问题')
  expect(screen.queryByText('没有发现改动')).not.toBeInTheDocument()
}, 15_000)
