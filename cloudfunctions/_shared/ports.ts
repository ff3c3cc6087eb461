/** What the kernel and the features need from outside, each behind a port with adapters in _platform. */

/** Files by random key. `get` fails with NOT_FOUND. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, mime: string): Promise<void>
  get(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}

/** Takes everything out of a picture that could betray who took it. Fails with FILE_TYPE, FILE_BROKEN, FILE_TOO_LARGE. */
export type CleanImage = (
  bytes: Uint8Array,
) => Promise<{ bytes: Uint8Array; mime: string; width: number; height: number }>

/** Takes everything but the sound out of a recording and measures it, seconds. Null when the bytes are no recording at
 *  all. Fails with FILE_TYPE, FILE_BROKEN, FILE_TOO_LARGE. */
export type CleanVoice = (
  bytes: Uint8Array,
  most: { bytes: number; seconds: number },
) => Promise<{ bytes: Uint8Array; mime: string; seconds: number } | null>

/** What became of a push: refused is one for which the person gave no consent; an unanswered one may have arrived. */
export type Delivery = 'sent' | 'refused' | 'unanswered'

/** WeChat's servers. `sendMessage` throws when the message surely did not go out and may be sent again. */
export type Wechat = {
  exchangeLoginCode(code: string): Promise<{ openid: string }>
  exchangePhoneCode(code: string): Promise<{ phone: string }>
  sendMessage(openid: string, template: string, page: string): Promise<Delivery>
}

/** The plate of an enterprise as an A5 PDF. */
export type RenderPlate = (plate: {
  enterpriseName: string
  address: string
  codeUrl: string
  plateNumber: string
  bureauName: string
}) => Promise<Uint8Array>

/** All ports. Each is loaded when first used: only some hosts have what it takes. */
export type Ports = {
  files: FileStore
  cleanImage: CleanImage
  cleanVoice: CleanVoice
  renderPlate: RenderPlate
  wechat: Wechat
}
