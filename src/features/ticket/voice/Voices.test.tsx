import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ApiError, offlineError } from '@/platform/apiError'
import { fetchSound, openSound } from '@/platform/player/player'
import type { SoundEvents } from '@/platform/player/sound'
import { Voices } from './Voices'

jest.mock('@/platform/player/player', () => ({ fetchSound: jest.fn(), openSound: jest.fn() }))

const uploaded = { attachmentId: 'voice-1', mime: 'audio/mp4', bytes: 900, kind: 'voice' as const, seconds: 12 }
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('a recording that was handed in', () => {
  const attachment = { ...uploaded, attachmentId: 'a1', url: '/files/a1?e=1&s=x', seconds: 125 }
  const photo = { ...attachment, attachmentId: 'a2', kind: 'photo' as const, seconds: null }
  const sound = { play: jest.fn(), pause: jest.fn(), close: jest.fn() }
  let events: SoundEvents | undefined
  beforeEach(() => {
    jest.mocked(fetchSound).mockReset().mockResolvedValue('blob:heard')
    jest.mocked(openSound).mockImplementation((_url, given) => {
      events = given
      return sound
    })
  })

  test('is brought when it is first played, once, and tells where it is', async () => {
    const { unmount } = render(<Voices attachments={[photo, attachment]} />)
    expect(fetchSound).not.toHaveBeenCalled()
    fireEvent.click(button('播放录音，共 2 分 5 秒'))
    fireEvent.click(await screen.findByRole('button', { name: '暂停录音' }))
    expect(fetchSound).toHaveBeenCalledWith('/files/a1?e=1&s=x')
    act(() => events?.onTime(61))
    expect(screen.getByText('1:01 / 2:05')).toBeInTheDocument()
    expect(screen.getByText('播到 1 分 1 秒，共 2 分 5 秒')).toBeInTheDocument()
    fireEvent.click(button(/^播放录音/))
    await screen.findByRole('button', { name: '暂停录音' })
    expect(fetchSound).toHaveBeenCalledTimes(1)
    act(() => events?.onEnd())
    expect(button(/^播放录音/)).toBeInTheDocument()
    unmount()
    expect(sound.close).toHaveBeenCalled()
  })

  test('says what to do when the link is too old, the network is gone, or the device cannot play it', async () => {
    render(<Voices attachments={[attachment]} />)
    jest.mocked(fetchSound).mockRejectedValueOnce(new ApiError('NOT_FOUND', 404, '没有找到'))
    fireEvent.click(button(/^播放录音/))
    expect(await screen.findByText(/打开得太久/)).toBeInTheDocument()
    jest.mocked(fetchSound).mockRejectedValueOnce(offlineError())
    fireEvent.click(button(/^播放录音/))
    expect(await screen.findByText(/现在连不上网络/)).toBeInTheDocument()
    fireEvent.click(button(/^播放录音/))
    await waitFor(() => expect(openSound).toHaveBeenCalled())
    act(() => events?.onFail())
    expect(await screen.findByText(/放不出来/)).toBeInTheDocument()
  })

  test('reminds staff of what must not be done with it', () => {
    const { rerender } = render(<Voices attachments={[attachment]} isCareful />)
    expect(screen.getByText(/不要转给被反映的部门/)).toBeInTheDocument()
    rerender(<Voices attachments={[photo]} isCareful />)
    expect(screen.queryByText(/不要转给被反映的部门/)).not.toBeInTheDocument()
  })
})
