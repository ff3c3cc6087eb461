import Taro from '@tarojs/taro'

// WeChat gives random bytes only later (wx.getRandomValues), so a stock is kept for the next ids.
const stock: number[] = []

/** A random uuid v4 for a draft; the server knows a repeated command by it. */
export function newClientId(): string {
  const bytes = randomBytes()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Sixteen bytes. The last resort is weaker but never repeats: an id is unique, not secret. */
function randomBytes(): number[] {
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) return [...crypto.getRandomValues(new Uint8Array(16))]
  if (stock.length < 32) fillStock()
  if (stock.length >= 16) return stock.splice(0, 16)
  return Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
}

/** Asks WeChat for more bytes; called once at start by app.tsx so that the first draft finds some. */
export function fillStock(): void {
  if (process.env.TARO_ENV !== 'weapp' || typeof Taro.getRandomValues !== 'function') return
  // NB: Taro does not turn this call into a promise.
  Taro.getRandomValues({ length: 256, success: ({ randomValues }) => stock.push(...new Uint8Array(randomValues)) })
}
