/** One call of the WeChat API, as a test may look at it. */
export type ApiCall = { name: string; options: Record<string, unknown> }

type Options = { success?: (result: unknown) => void; complete?: (result: unknown) => void } & Record<string, unknown>

/** What the asynchronous APIs answer with; each of them may be called by the product. */
const answers: Record<string, unknown> = {
  authorize: {},
  chooseMedia: { tempFiles: [] },
  getNetworkType: { networkType: 'wifi' },
  getRandomValues: { randomValues: new ArrayBuffer(256) },
  login: { code: 'wechat-code' },
  navigateBack: {},
  navigateTo: {},
  openSetting: { authSetting: {} },
  pageScrollTo: {},
  previewImage: {},
  reLaunch: {},
  requestSubscribeMessage: {},
  redirectTo: {},
  request: { statusCode: 503, data: { code: 'UNAVAILABLE', message: '系统暂时连不上' }, header: {} },
  scanCode: { result: '' },
  setClipboardData: {},
  setNavigationBarTitle: {},
  showActionSheet: { tapIndex: 0 },
  showModal: { confirm: true, cancel: false },
  showToast: {},
  switchTab: {},
  uploadFile: { statusCode: 200, data: '{}' },
  makePhoneCall: {},
  openDocument: {},
  downloadFile: { statusCode: 200, tempFilePath: 'wxfile://tmp' },
}

// Taro asks for these to see whether they are there; the phone may lack them.
const asked = new Set(['webpackJsonp', 'cloud', 'base', 'then', 'canIUse', 'nextTick', 'onTabItemTap', 'Skyline'])

/**
 * The closed list of WeChat's API. An unknown name throws, so that a new dependency on the platform is a decision.
 * `calls` collects what was called; `storage` is the phone's.
 */
export function createWechat(storage: Map<string, unknown>) {
  const calls: ApiCall[] = []
  const api: Record<string, unknown> = {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', fontSizeSetting: 17, theme: 'light', language: 'zh_CN' }),
    getSystemInfoSync: () => ({
      SDKVersion: '3.8.0',
      platform: 'ios',
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 3,
    }),
    getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3, statusBarHeight: 47 }),
    getDeviceInfo: () => ({ platform: 'ios', system: 'iOS 17.0', model: 'iPhone' }),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    onNetworkStatusChange: () => undefined,
    onThemeChange: () => undefined,
    getRecorderManager: () => ({}),
    createInnerAudioContext: () => ({}),
    cloud: { init: () => undefined, callFunction: () => Promise.reject({ errMsg: 'cloud.callFunction:fail' }) },
  }
  for (const [name, answer] of Object.entries(answers)) {
    api[name] = (options: Options = {}) => {
      calls.push({ name, options })
      const result = { errMsg: `${name}:ok`, ...(answer as object) }
      setTimeout(() => {
        options.success?.(result)
        options.complete?.(result)
      }, 0)
      return { onProgressUpdate: () => undefined, abort: () => undefined }
    }
  }
  const wx = new Proxy(api, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || asked.has(name)) return Reflect.get(target, name)
      throw new Error(`wx.${name} is not on the closed list (e2e/weapp/wechat.ts)`)
    },
  })
  return { wx, calls }
}
