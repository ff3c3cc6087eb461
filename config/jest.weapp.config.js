const path = require('node:path')

/** The built mini-program in a context with nothing but WeChat: e2e/weapp. Builds dist/weapp first when it is stale. */
module.exports = {
  rootDir: path.resolve(__dirname, '..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/e2e/weapp/**/*.test.ts'],
  globalSetup: '<rootDir>/config/jest/buildWeapp.js',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  testTimeout: 60_000,
}
