import { session } from './session'
import { upload } from './upload'

/** A browser's request that answers what the test says. */
class FakeRequest {
  static sent: FakeRequest[] = []
  static answer: { status: number; response: unknown } | undefined
  status = 0
  response: unknown
  headers: Record<string, string> = {}
  body: FormData | undefined
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload = () => {}
  onerror = () => {}
  open = jest.fn()
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(body: FormData) {
    this.body = body
    FakeRequest.sent.push(this)
    this.upload.onprogress?.({ loaded: 1, total: 4 })
    if (!FakeRequest.answer) return this.onerror()
    Object.assign(this, FakeRequest.answer)
    this.onload()
  }
}

const photoOf = (file: File) => ({ key: 'k', url: 'blob:1', bytes: file.size, source: file })
const photo = photoOf(new File(['x'], '老周面馆_IMG_0231.jpg', { type: 'image/jpeg' }))

beforeEach(() => {
  FakeRequest.sent = []
  FakeRequest.answer = { status: 200, response: { attachmentId: 'a', mime: 'image/jpeg', bytes: 1 } }
  Object.defineProperty(window, 'XMLHttpRequest', { value: FakeRequest, configurable: true })
})

describe('upload', () => {
  test('sends the photo with the token, tells the way, and leaves its own name at home', async () => {
    session.start({ token: 'token-1', expiresAt: '' })
    const onProgress = jest.fn()
    await expect(upload(photo, onProgress)).resolves.toMatchObject({ attachmentId: 'a' })
    const [request] = FakeRequest.sent
    expect(request?.headers.Authorization).toBe('Bearer token-1')
    expect(request?.body?.get('file')).toHaveProperty('name', 'photo')
    expect(onProgress).toHaveBeenCalledWith(25)
  })

  test('takes no session along once a receipt’s code is in play, not even while it is still empty', async () => {
    session.start({ token: 'token-1', expiresAt: '' })
    for (const code of ['HJG6PAJNQNKKF48RNDHG', '']) {
      await upload(photo, undefined, code)
      expect(FakeRequest.sent.at(-1)?.headers).toEqual({ 'X-Receipt-Code': code })
    }
  })

  test('does not take as a photo what the server found to be something else, whatever its name says', async () => {
    FakeRequest.answer = {
      status: 200,
      response: { attachmentId: 'a', kind: 'document', mime: 'text/plain', bytes: 1 },
    }
    await expect(upload({ ...photo, isPicture: true })).rejects.toMatchObject({ code: 'FILE_TYPE', status: 415 })
    await expect(upload(photo)).resolves.toMatchObject({ kind: 'document' })
  })

  test('says in words when the network is lost or the server refuses', async () => {
    FakeRequest.answer = undefined
    await expect(upload(photo)).rejects.toMatchObject({ code: 'OFFLINE' })
    FakeRequest.answer = { status: 422, response: { code: 'FILE_BROKEN', message: '这张照片打不开' } }
    await expect(upload(photo)).rejects.toMatchObject({ code: 'FILE_BROKEN', message: '这张照片打不开' })
  })

  test('refuses what the server would refuse before anything travels', async () => {
    const film = photoOf(new File(['x'], 'a.mov', { type: 'video/quicktime' }))
    await expect(upload(film)).rejects.toMatchObject({ code: 'FILE_TYPE' })
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.jpg', { type: 'image/jpeg' })
    await expect(upload(photoOf(large))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
    expect(FakeRequest.sent).toEqual([])
  })
})
