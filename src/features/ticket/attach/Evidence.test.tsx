import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { pickPhotos, upload } from '@/platform/upload'
import type { DraftPhoto } from '../photos/usePhotos'
import { Evidence, EvidenceField } from './Evidence'

jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async () => undefined),
  forgetPhotos: jest.fn(async () => undefined),
}))

const kept = jest.fn()

function Draft() {
  const [files, setFiles] = useState<readonly DraftPhoto[]>([])
  kept(files)
  return <EvidenceField files={files} onChange={(change) => setFiles((all) => change([...all]))} error="照片不够" />
}

const file = { url: '/files/x', bytes: 2048, seconds: null }

test('a picked photo goes up at once, and whoever keeps the draft learns its id', async () => {
  jest.mocked(pickPhotos).mockResolvedValue([{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }])
  jest
    .mocked(upload)
    .mockResolvedValue({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 9, kind: 'photo', seconds: null })
  render(<Draft />)
  expect(screen.getByText('照片不够')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '加文件' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  await waitFor(() => expect(kept).toHaveBeenLastCalledWith([{ key: 'p1', attachmentId: 'a1' }]))
})

test('photos and documents that were handed in stand there to be opened; of nothing there is no empty block', () => {
  const { container, rerender } = render(
    <Evidence
      attachments={[
        { ...file, attachmentId: 'a1', kind: 'photo', mime: 'image/jpeg' },
        { ...file, attachmentId: 'a2', kind: 'document', mime: 'application/pdf' },
      ]}
    />,
  )
  expect(screen.getByRole('button', { name: /照片 1/ })).toBeInTheDocument()
  expect(screen.getByText('文件 1（PDF）')).toBeInTheDocument()
  rerender(<Evidence attachments={[]} />)
  expect(container).toBeEmptyDOMElement()
})
