/** Babel settings of the Taro builds. Jest does not use them (it transforms with swc). */
module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false },
    ],
  ],
}
