import Taro from '@tarojs/taro'

type FontSize = typeof import('./fontSize')

/** The module as a fresh start of the app in WeChat reads it. */
const startWith = (fontSizeSetting: number | undefined): FontSize['fontSize'] => {
  Object.assign(Taro, {
    getAppBaseInfo: jest.fn(() => {
      if (fontSizeSetting === undefined) throw new Error('getAppBaseInfo is not there')
      return { fontSizeSetting }
    }),
  })
  let loaded: FontSize | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: Taro }))
    loaded = require('./fontSize')
  })
  if (!loaded) throw new Error('not loaded')
  return loaded.fontSize
}

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

test.each([
  [15, false],
  [17, false],
  [19, false],
  [20, true],
  [24, true],
])("WeChat's font setting %d makes type large: %s", (setting, isLarge) => {
  expect(startWith(setting).isLarge()).toBe(isLarge)
})

test('a WeChat that does not tell its setting has normal type', () => {
  expect(startWith(undefined).isLarge()).toBe(false)
})

test("the switch under 我的 goes before WeChat's setting, and is still so after a new start", () => {
  const before = startWith(24)
  before.setLarge(false)
  expect(before.isLarge()).toBe(false)
  expect(startWith(24).isLarge()).toBe(false)
  startWith(17).setLarge(true)
  expect(startWith(17).isLarge()).toBe(true)
})
