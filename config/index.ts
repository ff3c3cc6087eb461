import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV

// pxtransform stays off on both targets: our px are WeUI's px.
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } } as const

// WeChat draws with the engines of phones: prefixes for other browsers are bytes that nobody reads.
const forPhones = { enable: true, config: { overrideBrowserslist: ['Android >= 4.4', 'ios >= 9'] } } as const

export default defineConfig<'webpack5'>(
  async (): Promise<UserConfigExport<'webpack5'>> => ({
    projectName: 'mashangdu',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: process.env.TARO_OUTPUT ?? `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.join(root, 'config/weappTemplates.js')],
    alias: { '@': path.join(root, 'src') },
    env: {
      TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
      TARO_APP_API_BASE: JSON.stringify(process.env.TARO_APP_API_BASE ?? ''),
      TARO_APP_FILING_NUMBER: JSON.stringify(process.env.TARO_APP_FILING_NUMBER ?? ''),
      TARO_APP_RECORD_PERIOD: JSON.stringify(process.env.TARO_APP_RECORD_PERIOD ?? ''),
    },
    // Chinese as it is: escaped it takes twice the bytes of the package.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    mini: { optimizeMainPackage: { enable: true }, postcss: { ...postcss, autoprefixer: forPhones } },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
      webpackChain(chain) {
        // Our elements are the browser's own, so the styles (with a font inside) of Taro's web components stay out.
        const taroStyles = '@tarojs/components/dist/taro-components/taro-components.css'
        chain.resolve.alias.set(`${taroStyles}$`, path.join(root, 'config/none.css'))
        // What several pages use is sent once.
        chain.optimization.merge({
          splitChunks: {
            cacheGroups: { shared: { name: 'shared', chunks: 'async', minChunks: 2, minSize: 0, enforce: true } },
          },
        })
      },
    },
  }),
)
