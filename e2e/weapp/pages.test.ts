import path from 'node:path'
import { createBareContext, wordsOf } from './bareContext'
import { pagesOf } from './pagesOf'
import { lostIn } from './templates'

const dist = path.resolve('dist/weapp')
describe('the mini-program in a context that has nothing but WeChat', () => {
  const lost = lostIn(dist)

  test.each(pagesOf(dist))('%s draws its first frame without an error', async (page) => {
    const phone = createBareContext(dist)
    const { root } = await phone.render(page)
    expect(wordsOf(root)).toMatch(/\p{Script=Han}/u)
    expect(phone.errors).toEqual([])
    expect(lost(root)).toEqual([])
  })

  test('nothing of Node or of a browser can be seen from inside', () => {
    const { evaluate } = createBareContext(dist)
    const foreign = ['process', 'Buffer', 'require', 'global', 'fetch', 'URL', 'AbortController', 'structuredClone']
    const browser = ['window', 'document', 'navigator', 'localStorage', 'crypto', 'TextEncoder', 'Intl', 'WebAssembly']
    for (const name of [...foreign, ...browser]) expect([name, evaluate(`typeof ${name}`)]).toEqual([name, 'undefined'])
  })

  test('an API that is not on the closed list throws', () => {
    const { evaluate } = createBareContext(dist)
    expect(() => evaluate('wx.openBluetoothAdapter')).toThrow('closed list')
  })
})
