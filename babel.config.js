/**
 * Babel settings of the Taro builds; jest uses swc instead. WeChat itself asks for iOS 13 and brings its own engine on
 * Android, so both targets get today's syntax: ES5 with polyfills made the H5 build half as large again.
 */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: { ios: '13', safari: '13', chrome: '80', firefox: '78', edge: '80' },
      },
    ],
  ],
}
