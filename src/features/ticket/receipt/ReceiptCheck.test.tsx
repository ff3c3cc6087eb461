import { fireEvent, render, screen } from '@testing-library/react'
import { serve } from '../server.fixture'
import { ReceiptCheck } from './ReceiptCheck'

const genuine = { isGenuine: true, submittedAt: '2026-11-10T02:00:00.000Z', isChainIntact: true }

test('opened from a record it checks at once: genuine, since when, record whole', async () => {
  serve({ 'ticket/verifyReceipt': () => genuine })
  render(<ReceiptCheck number="YT-2026-04417" digest="8F3C 2A91 D07E" />)
  expect(await screen.findByText('这张回执是真的')).toBeInTheDocument()
  expect(screen.getByText('提交时间：2026年11月10日 星期二 10:00:00')).toBeInTheDocument()
  expect(screen.getByText('提交以后的每一步记录都对得上，没有被改过。')).toBeInTheDocument()
})

test('a check code below twelve digits proves nothing and is not sent', async () => {
  const { asked } = serve({ 'ticket/verifyReceipt': () => genuine })
  render(<ReceiptCheck number="YT-2026-04417" digest="8F3C 2A91" />)
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
  expect(await screen.findByText('请输入校验码，至少 12 位')).toBeInTheDocument()
  expect(screen.getByText('有 1 处没填对，改好再查')).toBeInTheDocument()
  expect(screen.getByLabelText('校验码')).toHaveFocus()
  expect(asked('ticket/verifyReceipt')).toHaveLength(0)
})

test('a report of this minute is told with its exact time, for it is a proof', async () => {
  serve({ 'ticket/verifyReceipt': () => ({ ...genuine, submittedAt: new Date().toISOString() }) })
  render(<ReceiptCheck number="YT-2026-04417" digest="8F3C 2A91 D07E" />)
  expect(await screen.findByText(/^提交时间：\d{4}年/)).toBeInTheDocument()
  expect(screen.queryByText(/刚刚/)).not.toBeInTheDocument()
})

test('a code typed in full width is sent', async () => {
  const { asked } = serve({ 'ticket/verifyReceipt': () => genuine })
  render(<ReceiptCheck number="ＹＴ－２０２６－０４４１７" digest="８Ｆ３Ｃ２Ａ９１Ｄ０７Ｅ" />)
  expect(await screen.findByText('这张回执是真的')).toBeInTheDocument()
  expect(asked('ticket/verifyReceipt')).toHaveLength(1)
})

test('a wrong code and an unknown number look the same', async () => {
  serve({ 'ticket/verifyReceipt': () => ({ isGenuine: false, submittedAt: null, isChainIntact: null }) })
  render(<ReceiptCheck number="YT-2026-04417" digest="000011112222" />)
  expect(await screen.findByText('没有查到这张回执')).toBeInTheDocument()
})

test('a record that was altered is said to be, though the receipt is genuine', async () => {
  serve({ 'ticket/verifyReceipt': () => ({ ...genuine, isChainIntact: false }) })
  render(<ReceiptCheck number="YT-2026-04417" digest="8F3C 2A91 D07E" />)
  expect(await screen.findByText(/办理记录对不上/)).toBeInTheDocument()
})
