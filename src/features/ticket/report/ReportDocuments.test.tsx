import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ApiError, offlineError } from '@/platform/apiError'
import { pickDocuments } from '@/platform/pickDocuments'
import { upload } from '@/platform/upload'
import { serve, signIn } from '../server.fixture'
import { ReportForm } from './ReportForm'

jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/pickDocuments', () => ({ pickDocuments: jest.fn() }))
jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), toast: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))

const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: [] }
const file = (key: string, name: string) => ({ key, url: '', bytes: 9, source: {}, name })

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

const submit = async (...names: string[]) => {
  jest.mocked(pickDocuments).mockResolvedValue(names.map((name, at) => file(`d${at}`, name)))
  signIn('enterpriseUser')
  serve({
    'registry/townships': () => ({
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      mine: '990104101',
    }),
    'ticket/preview': () => ({ routing, acceptDays: 5 }),
  })
  render(<ReportForm />)
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: '一个月里来了三次，次次都查灭火器。' } })
  fireEvent.click(screen.getByRole('button', { name: '加文件' }))
  await screen.findByText(names[0] ?? '')
  fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
}

test('a file that was refused is told at its row, which offers to take it away and nothing that does not help', async () => {
  jest.mocked(upload).mockRejectedValue(new ApiError('FILE_TYPE', 415, '这种文件不收。'))
  await submit('决定书.doc')
  expect(await screen.findByText('有文件没有收下，再传也一样。请删掉它，换一份。')).toBeInTheDocument()
  expect(screen.queryByText(/点一下照片/)).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再传一次' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '删除 决定书.doc' }))
  await waitFor(() => expect(screen.queryByText('决定书.doc')).not.toBeInTheDocument())
})

test('a file that the silent server did not take can be sent again where the sentence says so', async () => {
  jest.mocked(upload).mockRejectedValue(offlineError())
  await submit('决定书.pdf')
  expect(await screen.findByText('有文件没有传上。点“再传一次”，或者删掉它。')).toBeInTheDocument()
  const before = jest.mocked(upload).mock.calls.length
  fireEvent.click(screen.getByRole('button', { name: '再传一次' }))
  await waitFor(() => expect(jest.mocked(upload).mock.calls.length).toBeGreaterThan(before))
})

test('each file stands in a row of its own with its own button', async () => {
  jest.mocked(upload).mockRejectedValue(new ApiError('FILE_TYPE', 415, '这种文件不收。'))
  await submit('一.doc', '二.doc')
  const rows = [...document.querySelectorAll<HTMLElement>('.file-row')]
  expect(rows.flatMap((row) => within(row).getAllByText(/^[一二]\.doc$/))).toHaveLength(2)
  expect(within(rows[1] as HTMLElement).getByRole('button', { name: '删除 二.doc' })).toBeInTheDocument()
  await screen.findByText('有文件没有收下，再传也一样。请删掉它，换一份。')
})
