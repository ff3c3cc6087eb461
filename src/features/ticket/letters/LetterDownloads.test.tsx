import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { openDocument } from '@/platform/document'
import { serve, signIn } from '../server.fixture'
import { LetterDownloads } from './LetterDownloads'

jest.mock('@/platform/document', () => ({ openDocument: jest.fn(async () => undefined) }))

const letterId = '018f0000-0000-7000-8000-0000000000aa'

beforeEach(() => signIn('bureauHandler'))

test('a letter can be had as PDF and as Word, each on its own button', async () => {
  const file = { fileName: '云汀市司监意〔2026〕3号 意见.docx', format: 'docx', base64: 'UEs=' }
  const server = serve({ 'ticket/letterDocument': () => file })
  render(<LetterDownloads letterId={letterId} />)
  expect(screen.getByText('下载 PDF')).toBeInTheDocument()
  fireEvent.click(screen.getByText('下载 Word'))
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith(file))
  expect(server.asked('ticket/letterDocument')).toEqual([{ letterId, format: 'docx' }])
})

test('an agency is offered the PDF alone', () => {
  render(<LetterDownloads letterId={letterId} formats={['pdf']} />)
  expect(screen.getByText('下载 PDF')).toBeInTheDocument()
  expect(screen.queryByText('下载 Word')).not.toBeInTheDocument()
})
