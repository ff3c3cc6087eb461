/** What WeChat's logic layer puts into its global scope besides ECMAScript; nothing else is there. */
export const wechatGlobals = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
] as const

/** ECMAScript that V8 brings and the phone's engines lack or hide. */
export const missingBuiltIns = [
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'Intl',
  'FinalizationRegistry',
  'Iterator',
]

/** Parameters that WeChat gives each script as undefined, so that no browser global is ever found. */
export const shadowed = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
]
