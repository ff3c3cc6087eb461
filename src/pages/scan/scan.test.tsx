import { act, fireEvent, render, screen } from '@testing-library/react'
import { ScannerError, scanOnce, startLive } from '@/platform/scanner'
import { Refusal, serve } from '../../features/ticket/server.fixture'
import ScanPage from '.'

jest.mock('@/platform/scanner', () => ({
  ...jest.requireActual('@/platform/scanner'),
  scanOnce: jest.fn(),
  startLive: jest.fn(),
}))

const view = () => screen.queryByRole('img', { name: '相机画面，对准门店里的企业码' })
const press = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const open = async () => {
  serve({ 'registry/code': () => new Refusal('CODE_UNKNOWN', 404, '这个码不是我们发的') })
  await act(async () => void render(<ScanPage />))
}

beforeEach(() => {
  jest.mocked(startLive).mockReset().mockResolvedValue({ stop: jest.fn() })
})

test('a picture without a code says so and leaves the running camera in view', async () => {
  jest.mocked(scanOnce).mockRejectedValue(new ScannerError('unreadable'))
  await open()
  await press('从照片里认')
  expect(screen.getByRole('alert')).toBeInTheDocument()
  expect(view()).toBeInTheDocument()
  expect(startLive).toHaveBeenCalledTimes(1)
})

test('a camera that was refused leaves no dark picture, and can be opened again', async () => {
  jest.mocked(startLive).mockRejectedValueOnce(new ScannerError('denied'))
  await open()
  expect(view()).not.toBeInTheDocument()
  await press('再开相机')
  expect(view()).toBeInTheDocument()
  expect(startLive).toHaveBeenCalledTimes(2)
})

test('after the camera read a code that is not ours, it can be opened again', async () => {
  jest.mocked(startLive).mockImplementationOnce(async (_host, onCode) => {
    onCode('not-ours')
    return { stop: jest.fn() }
  })
  await open()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await press('再开相机')
  expect(view()).toBeInTheDocument()
})
