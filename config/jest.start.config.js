/** `npm start` itself, as people run it, one at a time: each bundles the server anew. */
module.exports = { ...require('./jest.e2e.config.js'), testMatch: ['<rootDir>/e2e/start/**/*.test.ts'] }
