import Taro from '@tarojs/taro'
import { setOpenPages, setParams } from '../../config/jest/taro'
import { newClientId } from './clientId'
import { choose, confirm } from './feedback'
import { back, go, useParams } from './navigation'
import { ScannerError, startLive } from './scanner'
import { session } from './session'
import { storage } from './storage'

describe('ids, storage and session', () => {
  test('client ids are uuids of version 4 and never repeat', () => {
    const ids = Array.from({ length: 1000 }, newClientId)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(ids).size).toBe(1000)
  })

  test('a full or broken store never throws', () => {
    jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => {
      throw new Error('quota')
    })
    expect(storage.set('draft', 'x')).toBe(false)
    localStorage.setItem('mashangdu.draft', '{broken')
    expect(storage.get('draft')).toBeUndefined()
  })

  test('the session is kept with its role, and nothing is left after signing out', () => {
    const listener = jest.fn()
    const stop = session.subscribe(listener)
    session.start({ token: 'token-1', expiresAt: '2026-12-01T00:00:00.000Z' })
    expect(storage.get('session')).toMatchObject({ token: 'token-1', active: null })
    session.clear()
    expect(storage.get('session')).toBeUndefined()
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
  })
})

describe('navigation', () => {
  test('parameters survive Chinese, blanks and signs; empty ones are left out', () => {
    go('/pkg-reporter/ticket/index', { id: 'a&b=c 一', note: '', page: 2 })
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pkg-reporter/ticket/index?id=a%26b%3Dc%20%E4%B8%80&page=2',
    })
    setParams({ id: 'a%26b%3Dc%20%E4%B8%80', broken: '%E4' })
    expect(useParams()).toEqual({ id: 'a&b=c 一', broken: '%E4' })
  })

  test('the eleventh page takes the place of the tenth, as WeChat allows ten', () => {
    setOpenPages(10)
    go('/pages/landing/index')
    expect(Taro.redirectTo).toHaveBeenCalled()
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  test('back leads home where there is nothing behind', () => {
    setOpenPages(2)
    back()
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
    setOpenPages(1)
    back()
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })
})

describe("a browser's questions and camera", () => {
  // jsdom has no modal dialogs.
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal = jest.fn()
    HTMLDialogElement.prototype.close = function close(value?: string) {
      this.returnValue = value ?? ''
      this.dispatchEvent(new Event('close'))
    }
  })

  const press = (words: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click()

  test('a question is answered by verbs; closing it means no', async () => {
    const question = { title: '确认已经解决？', yes: '已解决，去确认', no: '再看看' }
    const first = confirm(question)
    press('已解决，去确认')
    await expect(first).resolves.toBe(true)
    const second = confirm(question)
    document.querySelector('dialog')?.close()
    await expect(second).resolves.toBe(false)
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('a question never outlives its page: whoever goes back has said no', async () => {
    const asked = confirm({ title: '提交评价？', yes: '提交评价' })
    window.history.back()
    await expect(asked).resolves.toBe(false)
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('a choice is told by its key', async () => {
    const chosen = choose([
      { key: 'camera', text: '拍照' },
      { key: 'album', text: '从相册选' },
    ])
    press('从相册选')
    await expect(chosen).resolves.toBe('album')
  })

  test('a choice can be left without knowing of a key', async () => {
    const chosen = choose([{ key: 'album', text: '从相册选' }])
    press('先不')
    await expect(chosen).resolves.toBeUndefined()
  })

  test('a choice says what is chosen from and marks what holds now', async () => {
    const themes = [
      { key: 'light', text: '浅色' },
      { key: 'dark', text: '深色' },
    ]
    const chosen = choose(themes, { title: '颜色', current: 'dark' })
    expect(document.querySelector('dialog h2')?.textContent).toBe('颜色')
    expect([...document.querySelectorAll('dialog [aria-current=true]')].map((one) => one.textContent)).toEqual(['深色'])
    press('浅色')
    await expect(chosen).resolves.toBe('light')
  })

  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
  ])('a camera that answers %s is told as %s', async (name, reason) => {
    const getUserMedia = jest.fn().mockRejectedValue(Object.assign(new Error(), { name }))
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
    await expect(startLive('host', jest.fn())).rejects.toMatchObject({ reason, message: expect.stringMatching(/照片/) })
  })

  test('a camera that is allowed after the page was left is freed at once', async () => {
    const track = { stop: jest.fn() }
    const getUserMedia = jest.fn().mockResolvedValue({ getTracks: () => [track] })
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
    await expect(startLive('no-such-element', jest.fn())).rejects.toMatchObject({ reason: 'cancelled' })
    expect(track.stop).toHaveBeenCalledTimes(1)
  })

  test('an address without https has no camera to ask for', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true })
    await expect(startLive('host', jest.fn())).rejects.toThrow(ScannerError)
  })
})
