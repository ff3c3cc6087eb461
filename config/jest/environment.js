// What the H5 build replaces by constants.
process.env.TARO_ENV = 'h5'
process.env.TARO_APP_CLOUD_ENV = ''
process.env.TARO_APP_API_BASE = ''

// What browsers have and jsdom lacks; the oRPC client wants it when it is loaded.
globalThis.TransformStream ??= require('node:stream/web').TransformStream
