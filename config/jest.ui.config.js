const { cpus } = require('node:os')
const path = require('node:path')

/** Components, pages and the platform as browsers run them: *.h5 files, in jsdom, with Taro's API stubbed. */
module.exports = {
  rootDir: path.resolve(__dirname, '..'),
  maxWorkers: Math.max(2, cpus().length - 1),
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/{app,features,pages,pkg-*,platform,ui}/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/config/jest/environment.js'],
  setupFilesAfterEnv: ['<rootDir>/config/jest/matchers.ts'],
  // As in the H5 build, x.h5.ts stands in for x.ts.
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/config/jest/style.js',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/taro$': '<rootDir>/config/jest/taro.ts',
  },
  transform: {
    '^.+\\.(tsx?|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@orpc|@standard-schema|zod)/)'],
}
