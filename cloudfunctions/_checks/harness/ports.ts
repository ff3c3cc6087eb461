import { fail } from '../../_shared/errors'
import type { FileStore, Ports } from '../../_shared/ports'

/** Ports that stay in memory; `stored` shows the files, `sent` the pushed messages. */
export type TestPorts = Ports & { stored: Map<string, Uint8Array>; sent: { openid: string; template: string }[] }

/** Fresh in-memory ports: pictures pass unchanged, nothing is a recording or a document, a document is its words as JSON, WeChat answers `openid-<code>` and a made-up phone number. */
export const testPorts = (): TestPorts => {
  const stored = new Map<string, Uint8Array>()
  const sent: TestPorts['sent'] = []
  return {
    stored,
    sent,
    files: memoryFiles(stored),
    cleanImage: async (bytes) => ({ bytes, mime: 'image/jpeg', width: 1, height: 1 }),
    cleanVoice: async () => null,
    cleanDocument: async () => null,
    renderPlate: async (plate) => new TextEncoder().encode(`%PDF-1.4 ${JSON.stringify(plate)}`),
    renderLetter: async (format, letter) => new TextEncoder().encode(JSON.stringify({ format, ...letter })),
    renderForms: async (format, set) => new TextEncoder().encode(JSON.stringify({ format, ...set })),
    renderSheet: async (table) => new TextEncoder().encode(JSON.stringify(table)),
    wechat: {
      templateIds: { progress: 'TEMPLATE' },
      exchangeLoginCode: async (code) => ({ openid: `openid-${code}` }),
      exchangePhoneCode: async () => ({ phone: '19900000001' }),
      sendMessage: async (openid, template) => {
        sent.push({ openid, template })
        return 'sent'
      },
    },
  }
}

const memoryFiles = (stored: Map<string, Uint8Array>): FileStore => ({
  async put(key, bytes) {
    stored.set(key, bytes)
  },
  async get(key) {
    const bytes = stored.get(key)
    if (!bytes) throw fail('NOT_FOUND')
    return bytes
  },
  async remove(key) {
    stored.delete(key)
  },
})
