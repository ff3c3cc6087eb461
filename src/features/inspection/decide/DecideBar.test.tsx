import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { confirm } from '@/platform/feedback'
import { lost, Refusal, serve, signIn } from '../../ticket/server.fixture'
import { inspectionOf } from '../inspection.fixture'
import { DecideBar } from './DecideBar'

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), toast: jest.fn() }))

const both = inspectionOf({ actions: ['enterpriseConfirm', 'enterpriseRefuse'] })
const done = { version: 4, state: 'inProgress' }
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => signIn('enterpriseUser'))

test('what the server does not allow is not offered', () => {
  const { container } = render(<DecideBar inspection={inspectionOf({ actions: [] })} />)
  expect(container).toBeEmptyDOMElement()
})

test('confirming sends the version that was read', async () => {
  const { asked } = serve({ 'inspection/confirm': () => done })
  render(<DecideBar inspection={both} />)
  press('确认，开始检查')
  await waitFor(() => expect(asked('inspection/confirm')).toEqual([expect.objectContaining({ version: 3 })]))
})

test('a record that changed meanwhile is told so', async () => {
  serve({ 'inspection/confirm': () => new Refusal('STALE', 409, '请刷新') })
  render(<DecideBar inspection={both} />)
  press('确认，开始检查')
  expect(await screen.findByRole('alert')).toHaveTextContent('已经刷新')
})

test('confirming without a network says that nothing is confirmed twice, and of no words: nobody wrote any', async () => {
  jest.useFakeTimers()
  serve({ 'inspection/confirm': () => lost })
  render(<DecideBar inspection={both} />)
  press('确认，开始检查')
  for (let second = 0; second < 5; second++) await act(() => jest.advanceTimersByTimeAsync(1000))
  jest.useRealTimers()
  expect(screen.getByRole('alert')).toHaveTextContent(/连不上网络.*不会确认两次/)
  expect(screen.getByRole('alert')).not.toHaveTextContent('你写的内容')
})

test('refusing says beforehand that a report is filed, to whom, and who reads it', () => {
  render(<DecideBar inspection={both} />)
  press('拒绝')
  expect(screen.getByText('拒绝以后，会自动立一件反映')).toBeInTheDocument()
  expect(screen.getByText(/自动交给柳溪司法所和司法局.*转给他们部门的文字里只有理由/)).toBeInTheDocument()
})

test('a reason of one’s own needs words', async () => {
  const { asked } = serve({})
  render(<DecideBar inspection={both} />)
  press('拒绝')
  fireEvent.click(screen.getByRole('radio', { name: '别的理由' }))
  press('提交理由，拒绝检查')
  expect(screen.getByRole('alert')).toHaveTextContent('至少 2 个字')
  expect(asked('inspection/refuse')).toEqual([])
})

test('refusing needs a reason, names the articles, and asks once more', async () => {
  const { asked } = serve({ 'inspection/refuse': () => ({ version: 4, state: 'refused' }) })
  render(<DecideBar inspection={both} />)
  press('拒绝')
  expect(screen.getByText(/行政处罚法第五十五条、第四十二条/)).toBeInTheDocument()
  press('提交理由，拒绝检查')
  expect(screen.getByRole('alert')).toHaveTextContent('请选拒绝的理由')
  expect(confirm).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('radio', { name: '没有出示执法证件' }))
  fireEvent.change(screen.getByRole('textbox', { name: /说明一下/ }), { target: { value: '问了两次' } })
  press('提交理由，拒绝检查')
  await waitFor(() => expect(asked('inspection/refuse')).toHaveLength(1))
  expect(confirm).toHaveBeenCalledTimes(1)
  expect(asked('inspection/refuse')[0]).toMatchObject({
    reasonCode: 'noCertificate',
    reason: '没有出示执法证件：问了两次',
    version: 3,
  })
})

test('a refusal that may have been lost is sent again as the same call, and its words are kept', async () => {
  jest.useFakeTimers()
  let isLost = true
  const { asked } = serve({ 'inspection/refuse': () => (isLost ? lost : { version: 4, state: 'refused' }) })
  const { unmount } = render(<DecideBar inspection={both} />)
  press('拒绝')
  fireEvent.click(screen.getByRole('radio', { name: '没有出示执法证件' }))
  fireEvent.change(screen.getByRole('textbox', { name: /说明一下/ }), { target: { value: '问了两次' } })
  press('提交理由，拒绝检查')
  for (let second = 0; second < 5; second++) await jest.advanceTimersByTimeAsync(1000)
  jest.useRealTimers()
  unmount()
  isLost = false
  render(<DecideBar inspection={both} />)
  press('拒绝')
  expect(screen.getByRole('radio', { name: '没有出示执法证件', checked: true })).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /说明一下/ })).toHaveValue('问了两次')
  press('提交理由，拒绝检查')
  await waitFor(() => expect(asked('inspection/refuse').length).toBeGreaterThan(3))
  expect(new Set(asked('inspection/refuse').map(({ clientId }) => clientId)).size).toBe(1)
})
