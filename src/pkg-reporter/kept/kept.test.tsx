import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { serve, signIn } from '@/features/ticket/server.fixture'
import { settleWaiting } from '@/pages/me/settleWaiting'
import { ownDrafts, setDraft } from '@/platform/draft'
import { choose } from '@/platform/feedback'
import { type Letter, ownEntries, putLetter } from '@/platform/outbox'
import KeptPage from './index'

jest.mock('@/platform/feedback', () => ({ choose: jest.fn(), confirm: async () => true, toast: jest.fn() }))

const letter: Letter = {
  clientId: 'c1',
  procedure: 'ticket.submit',
  input: {},
  photos: [],
  title: '又来查灭火器和通道',
  draft: { key: 'report.c1', fields: {}, page: '/report?draft=c1' },
}
const pick = (key: string | undefined) => jest.mocked(choose).mockResolvedValueOnce(key)

beforeEach(() => {
  signIn('enterpriseUser')
  serve({ 'ticket/submit': () => ({ ticketId: 't1' }) })
})

test('another person sees neither letters nor drafts', () => {
  putLetter(letter)
  setDraft('report.new', { fields: {}, title: '写了一半', page: '/report' })
  signIn('specialSupervisor')
  render(<KeptPage />)
  expect(screen.getByText('没有待发送的，也没有草稿')).toBeInTheDocument()
})

test('a letter stands with its state, is sent by hand, and stays for a while as sent', async () => {
  putLetter(letter)
  render(<KeptPage />)
  expect(screen.getByText('又来查灭火器和通道')).toBeInTheDocument()
  expect(screen.getByText('等待提交，只交一次')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '现在提交' }))
  expect(await screen.findByText(/^已提交，/)).toBeInTheDocument()
})

test('a letter is taken back into its form, or deleted', async () => {
  putLetter(letter)
  render(<KeptPage />)
  pick('edit')
  fireEvent.click(screen.getByText('又来查灭火器和通道'))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/report?draft=c1' }))
  expect(ownEntries()).toEqual([])
  act(() => void putLetter(letter))
  pick('remove')
  fireEvent.click(await screen.findByText('又来查灭火器和通道'))
  await waitFor(() => expect(ownEntries()).toEqual([]))
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})

test('a draft is opened where it was written, or deleted after a question', async () => {
  setDraft('report.new', { fields: {}, title: '写了一半', page: '/report?inspectionId=i' })
  render(<KeptPage />)
  pick('open')
  fireEvent.click(screen.getByText('写了一半'))
  expect(choose).toHaveBeenLastCalledWith(expect.anything(), { title: '写了一半' })
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/report?inspectionId=i' }))
  pick('remove')
  fireEvent.click(screen.getByText('写了一半'))
  await waitFor(() => expect(ownDrafts()).toEqual([]))
})

describe('who leaves while something waits', () => {
  beforeEach(() => void putLetter(letter))

  test('is not asked when nothing does', async () => {
    signIn('specialSupervisor')
    expect(await settleWaiting()).toBe(true)
    expect(choose).not.toHaveBeenCalled()
  })

  test.each([
    ['keep', true, ['waiting']],
    ['remove', true, []],
    ['send', true, ['sent']],
    [undefined, false, ['waiting']],
  ])('and chooses %s', async (key, leaves, left) => {
    pick(key)
    expect(await settleWaiting()).toBe(leaves)
    // Said for as long as he thinks about it.
    expect(choose).toHaveBeenLastCalledWith(expect.anything(), { title: '还有 1 件等着提交，怎么办' })
    expect(ownEntries().map(({ state }) => state)).toEqual(left)
  })
})
