import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { pickPhotos, upload } from '@/platform/upload'
import { Refusal, serve } from '../server.fixture'
import { ComplaintForm } from './ComplaintForm'

// Whoever wipes out what he wrote without sign-in leaves a device on which nothing of it is, whatever still comes back.

jest.mock('@/platform/feedback', () => ({ confirm: jest.fn(async () => true), toast: jest.fn() }))
jest.mock('@/platform/upload', () => ({ pickPhotos: jest.fn(), upload: jest.fn() }))
jest.mock('@/platform/keptPhotos', () => ({
  keepPhoto: jest.fn(async () => true),
  keptPhoto: jest.fn(async (key: string) => ({ key, url: `blob:${key}`, bytes: 9, source: {} })),
  forgetPhotos: jest.fn(async () => undefined),
}))
Element.prototype.scrollIntoView = jest.fn()

const story = '一个月里来了三次，次次都查灭火器。'
const sent = { attachmentId: 'arrived', mime: 'image/jpeg', bytes: 9, kind: 'photo' as const, seconds: null }
const serving = (submitUnsigned?: () => unknown) =>
  serve({
    'ticket/unsignedForm': () => ({
      agencies: [],
      townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
      acceptDays: 5,
    }),
    ...(submitUnsigned && { 'ticket/submitUnsigned': submitUnsigned }),
  })
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
const patience = { timeout: 5000 }
const left = () => Object.keys(localStorage).filter((key) => key.includes('unsigned'))
const tell = (words: string) => fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: words } })
const wipe = async () => {
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  await settle()
  await waitFor(() => expect(left()).toEqual([]), patience)
}
const wipeAndLeave = async () => {
  const { unmount } = render(<ComplaintForm />)
  await settle()
  await wipe()
  unmount()
}
/** A form with words and a photo that is on its way until `arrive` is called. */
const writing = async () => {
  const arrivals: (() => void)[] = []
  jest.mocked(pickPhotos).mockResolvedValue([{ key: 'p1', url: 'blob:p1', bytes: 9, source: {} }])
  jest.mocked(upload).mockImplementation(() => new Promise((resolve) => arrivals.push(() => resolve(sent))))
  serving()
  const form = render(<ComplaintForm />)
  await settle()
  tell(story)
  fireEvent.click(screen.getByRole('button', { name: '加照片' }))
  await waitFor(() => expect(upload).toHaveBeenCalled(), patience)
  const arrive = async () => {
    await act(async () => {
      for (const resolve of arrivals) resolve()
    })
    await settle()
  }
  return { ...form, arrive }
}

beforeEach(() => {
  localStorage.clear()
  jest.mocked(upload).mockReset()
})

test('a photo that arrives after the form was left and wiped by its next opening brings nothing back', async () => {
  const { unmount, arrive } = await writing()
  unmount()
  await wipeAndLeave()
  await arrive()
  expect(left()).toEqual([])
})

test('nor one that arrives after the form was wiped and left at once', async () => {
  const { unmount, arrive } = await writing()
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  await settle()
  unmount()
  await arrive()
  expect(left()).toEqual([])
})

test('nor while the form that was wiped is still open', async () => {
  const { arrive } = await writing()
  await wipe()
  await arrive()
  expect(left()).toEqual([])
  expect(screen.getByLabelText('说说经过')).toHaveValue('')
})

test('nor does it bring old words back over new ones', async () => {
  const { unmount, arrive } = await writing()
  unmount()
  await wipeAndLeave()
  render(<ComplaintForm />)
  await settle()
  tell('另一件事：罚款没有开票据。')
  await arrive()
  const stored = JSON.stringify({ ...localStorage })
  expect([stored.includes('另一件事'), stored.includes(story), stored.includes('arrived')]).toEqual([
    true,
    false,
    false,
  ])
})

test('a photo that arrives after the form was merely left is known to whoever comes back', async () => {
  const { unmount, arrive } = await writing()
  unmount()
  await arrive()
  const stored = JSON.stringify({ ...localStorage })
  expect([stored.includes(story), stored.includes('arrived')]).toEqual([true, true])
})

test('a refusal of the report that comes after all was wiped brings nothing back', async () => {
  let refuse: () => void = () => undefined
  serving(() => new Refusal('BAD_INPUT', 400, '填写的内容有误'))
  const plain = globalThis.fetch
  globalThis.fetch = (async (...call: Parameters<typeof fetch>) => {
    const reply = await plain(...call)
    if (String(call[0]).endsWith('submitUnsigned'))
      await new Promise<void>((resolve) => {
        refuse = resolve
      })
    return reply
  }) as typeof fetch
  const first = render(<ComplaintForm />)
  await settle()
  fireEvent.click(screen.getByRole('radio', { name: '检查太频繁' }))
  tell(story)
  fireEvent.click(screen.getByRole('button', { name: /在哪个镇/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /柳溪镇/ }))
  fireEvent.click(screen.getByRole('button', { name: /^提交反映/ }))
  await settle()
  first.unmount()
  // As the form's next opening leaves the device once everything is wiped there.
  localStorage.clear()
  await act(async () => refuse())
  await settle()
  expect(left()).toEqual([])
})
