import { act } from '@testing-library/react'
import { lost, Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { offlineError } from './apiError'
import { keptDraft, ownDrafts } from './draft'
import { forgetPhotos, keptPhoto } from './keptPhotos'
import { withLock } from './lock'
import {
  type Letter,
  ownEntries,
  putLetter,
  sendWaiting,
  startOutbox,
  takeBack,
  throwAllAway,
  throwAway,
  unsentEntries,
} from './outbox'
import { session } from './session'
import { storage } from './storage'
import { upload } from './upload'

jest.mock('./upload', () => ({ upload: jest.fn() }))
jest.mock('./keptPhotos', () => ({ keptPhoto: jest.fn(), forgetPhotos: jest.fn(async () => undefined) }))

const letter = (more: Partial<Letter> = {}): Letter => ({
  clientId: 'c1',
  procedure: 'ticket.submit',
  input: { content: '一个月里来了三次' },
  photos: [],
  title: '一个月里来了三次',
  draft: { key: 'report.c1', fields: { content: '一个月里来了三次', photos: [] }, page: '/report?draft=c1' },
  ...more,
})
const taken = () => ({ ticketId: 't1' })
const state = () => ownEntries().map((entry) => entry.state)
const offline = () => window.dispatchEvent(new Event('offline'))
const online = () => window.dispatchEvent(new Event('online'))
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

beforeEach(() => {
  localStorage.clear()
  online()
  signIn('enterpriseUser')
  jest.mocked(keptPhoto).mockReset()
  jest.mocked(upload).mockReset()
})

describe('who may send a letter', () => {
  test('nobody but who wrote it: it waits while another person is signed in, and goes when the first comes back', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    putLetter(letter())
    signIn('specialSupervisor')
    expect(ownEntries()).toEqual([])
    await sendWaiting()
    expect(asked('ticket/submit')).toEqual([])
    signIn('enterpriseUser')
    await sendWaiting()
    expect(asked('ticket/submit')).toHaveLength(1)
  })

  test('a guest has no outbox', () => {
    session.clear()
    expect(putLetter(letter())).toBe(false)
  })

  test('who signs in while a photo travels does not send the other one’s report', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    jest.mocked(keptPhoto).mockResolvedValue({ key: 'p1', url: '', bytes: 1, source: {} })
    jest.mocked(upload).mockImplementation(async () => {
      signIn('specialSupervisor')
      return { attachmentId: 'a1', mime: 'image/jpeg', bytes: 1, kind: 'photo', seconds: null }
    })
    putLetter(letter({ photos: [{ key: 'p1' }] }))
    await sendWaiting()
    expect(asked('ticket/submit')).toEqual([])
    signIn('enterpriseUser')
    expect(state()).toEqual(['waiting'])
  })
})

describe('a letter goes once', () => {
  test('nothing is tried without a network; it goes by itself when the network returns', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    startOutbox()
    offline()
    putLetter(letter())
    await sendWaiting()
    expect(asked('ticket/submit')).toEqual([])
    online()
    await settled()
    expect(asked('ticket/submit')).toEqual([{ clientId: 'c1', content: '一个月里来了三次', attachmentIds: [] }])
    expect(state()).toEqual(['sent'])
    await sendWaiting()
    expect(asked('ticket/submit')).toHaveLength(1)
  })

  test('two that begin at the same moment send one letter', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    putLetter(letter())
    await Promise.all([sendWaiting(), sendWaiting()])
    expect(asked('ticket/submit')).toHaveLength(1)
  })

  test('another tab that is sending is left alone', async () => {
    const request = jest.fn(async (_name: string, _options: object, run: (lock: null) => unknown) => run(null))
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
    const run = jest.fn()
    await withLock('outbox', run)
    expect(run).not.toHaveBeenCalled()
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })
  })

  test('after a lost answer it goes again under the same id', async () => {
    let tries = 0
    const { asked } = serve({ 'ticket/submit': () => (++tries <= 3 ? lost : taken()) })
    putLetter(letter())
    await sendWaiting()
    expect(state()).toEqual(['waiting'])
    await sendWaiting()
    expect(state()).toEqual(['sent'])
    expect(new Set(asked('ticket/submit').map(({ clientId }) => clientId)).size).toBe(1)
  })

  test('a rating that had arrived before counts as sent', async () => {
    serve({ 'rating/submit': () => new Refusal('ALREADY_RATED', 409, '已经评价过了') })
    putLetter(letter({ procedure: 'rating.submit', draft: { key: 'rating.i', fields: {}, page: '/rating?id=i' } }))
    await sendWaiting()
    expect(state()).toEqual(['sent'])
  })

  test('a sent letter leaves none of its words on the device', async () => {
    serve({ 'ticket/submit': taken })
    putLetter(letter({ title: '检查太频繁' }))
    await sendWaiting()
    expect(JSON.stringify(storage.get('outbox'))).not.toContain('一个月里来了三次')
  })
})

describe('photos of a letter', () => {
  test('each goes up once, also when the network breaks between them', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    jest.mocked(keptPhoto).mockImplementation(async (key) => ({ key, url: '', bytes: 1, source: {} }))
    jest
      .mocked(upload)
      .mockResolvedValueOnce({ attachmentId: 'a1', mime: 'image/jpeg', bytes: 1, kind: 'photo', seconds: null })
      .mockRejectedValueOnce(offlineError())
      .mockResolvedValueOnce({ attachmentId: 'a2', mime: 'image/jpeg', bytes: 1, kind: 'photo', seconds: null })
    putLetter(letter({ photos: [{ key: 'p1' }, { key: 'p2' }] }))
    await sendWaiting()
    expect(state()).toEqual(['waiting'])
    await sendWaiting()
    expect(upload).toHaveBeenCalledTimes(3)
    expect(asked('ticket/submit')[0]).toMatchObject({ attachmentIds: ['a1', 'a2'] })
  })

  test('a photo that is gone stops the letter and says so', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    putLetter(letter({ photos: [{ key: 'p1' }] }))
    await sendWaiting()
    expect(asked('ticket/submit')).toEqual([])
    expect(ownEntries()[0]).toMatchObject({ state: 'refused', reason: expect.stringContaining('重新选照片') })
  })
})

describe('a letter that is refused', () => {
  const refuse = () =>
    serve({
      'ticket/submit': () =>
        new Refusal('BAD_INPUT', 400, '有的地方填得不对', { issues: [{ path: 'agencyId', message: '请换一个部门' }] }),
    })

  test('says why, does not go again by itself, and does not hold up the next', async () => {
    const { asked } = refuse()
    putLetter(letter())
    putLetter(letter({ clientId: 'c2' }))
    await sendWaiting()
    await sendWaiting()
    expect(ownEntries().map(({ reason }) => reason)).toEqual(['请换一个部门', '请换一个部门'])
    expect(asked('ticket/submit')).toHaveLength(2)
  })

  test('becomes a draft again with its photos and a new id; one that only waited keeps its id', async () => {
    refuse()
    const photos = [{ key: 'p1', attachmentId: 'a1' }]
    putLetter(letter({ photos }))
    await sendWaiting()
    const [entry] = ownEntries()
    expect(entry && takeBack(entry)).toBe('/report?draft=c1')
    expect(keptDraft('report.c1')).toMatchObject({ fields: { content: '一个月里来了三次', photos } })
    expect(keptDraft('report.c1')).not.toMatchObject({ clientId: 'c1' })
    expect(ownDrafts()).toMatchObject([{ key: 'report.c1', page: '/report?draft=c1' }])
    expect(ownEntries()).toEqual([])
    putLetter(letter())
    const [waiting] = ownEntries()
    if (waiting) takeBack(waiting)
    expect(keptDraft('report.c1')).toMatchObject({ clientId: 'c1' })
  })
})

test('a letter that was thrown away is not sent', async () => {
  const { asked } = serve({ 'ticket/submit': taken })
  putLetter(letter())
  const [entry] = ownEntries()
  if (entry) throwAway(entry)
  await sendWaiting()
  expect(asked('ticket/submit')).toEqual([])
})

describe('all of a person’s letters together', () => {
  const words = () => JSON.stringify(storage.get('outbox'))

  test('go with their photos, also titles of what was sent; another role’s stay', async () => {
    serve({ 'ticket/submit': taken })
    putLetter(letter({ title: '已经交了的' }))
    await sendWaiting()
    putLetter(letter({ clientId: 'c2', photos: [{ key: 'p2' }] }))
    signIn('specialSupervisor')
    putLetter(letter({ clientId: 'c3', title: '监督员的' }))
    signIn('enterpriseUser')
    expect(unsentEntries().map(({ clientId }) => clientId)).toEqual(['c2'])
    expect(throwAllAway()).toBe(true)
    expect(forgetPhotos).toHaveBeenLastCalledWith(['p2'])
    expect(words()).not.toContain('已经交了的')
    expect(words()).toContain('监督员的')
  })

  test('but not one that is on its way: it may still arrive, and it is told of', async () => {
    const { asked } = serve({ 'ticket/submit': taken })
    jest.mocked(keptPhoto).mockResolvedValue({ key: 'p1', url: '', bytes: 1, source: {} })
    let isAllGone: boolean | undefined
    jest.mocked(upload).mockImplementation(async () => {
      expect(unsentEntries().map(({ clientId }) => clientId)).toEqual(['c2'])
      isAllGone = throwAllAway()
      return { attachmentId: 'a1', mime: 'image/jpeg', bytes: 1, kind: 'photo', seconds: null }
    })
    putLetter(letter({ photos: [{ key: 'p1' }] }))
    putLetter(letter({ clientId: 'c2' }))
    await sendWaiting()
    expect(isAllGone).toBe(false)
    expect(asked('ticket/submit').map(({ clientId }) => clientId)).toEqual(['c1'])
  })

  test('of what was sent long ago nothing is stored after the next change, whoever’s it was', async () => {
    serve({ 'ticket/submit': taken })
    putLetter(letter({ title: '早就交了的' }))
    await sendWaiting()
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000)
    signIn('specialSupervisor')
    putLetter(letter({ clientId: 'c2', title: '新写的' }))
    now.mockRestore()
    expect(words()).not.toContain('早就交了的')
    expect(words()).toContain('新写的')
  })
})
