import path from 'node:path'
import type { Ports } from '../_shared/ports'
import type { Environment } from './environment'
import { absentWechat } from './wechat/absent'
import { createWechatHttp } from './wechat/http'

/** The adapters of this installation. Pictures and documents load their native parts when first used. */
export const createPorts = (environment: Environment): Ports => ({
  files: lazyFiles(() =>
    import('./files/localFiles').then(({ createLocalFiles }) =>
      createLocalFiles(path.join(environment.dataDir, 'files')),
    ),
  ),
  cleanImage: async (bytes) => (await import('./files/cleanImage')).cleanImage(bytes),
  cleanVoice: async (bytes, most) => (await import('./files/cleanVoice')).cleanVoice(bytes, most),
  cleanDocument: async (bytes, most) => (await import('./files/cleanDocument')).cleanDocument(bytes, most),
  renderPlate: async (plate) => (await import('./documents/plate')).renderPlate(plate),
  renderLetter: async (format, letter) => (await import('./documents/letter')).renderLetter(format, letter),
  renderForms: async (format, set) => (await import('./documents/forms')).renderForms(format, set),
  renderSheet: async (table) => (await import('./documents/sheet')).renderSheet(table),
  wechat: environment.wechat ? createWechatHttp(environment.wechat) : absentWechat,
})

const lazyFiles = (open: () => Promise<Ports['files']>): Ports['files'] => {
  let opened: Promise<Ports['files']> | null = null
  const store = () => {
    opened ??= open()
    return opened
  }
  return {
    put: async (key, bytes, mime) => (await store()).put(key, bytes, mime),
    get: async (key) => (await store()).get(key),
    remove: async (key) => (await store()).remove(key),
  }
}
