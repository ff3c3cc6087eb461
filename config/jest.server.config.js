const { cpus } = require('node:os')

// These are published as ES modules only; jest runs CommonJS.
const esModulesOnly = ['@orpc', 'cookie', 'json-schema-typed', 'rou3', 'uuid']

/** Everything that runs in Node with a real PostgreSQL. */
module.exports = {
  rootDir: '..',
  // While one test waits for its database, another may run, also on a machine of two cores.
  maxWorkers: Math.max(2, cpus().length - 1),
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/cloudfunctions/**/*.test.ts',
    '<rootDir>/src/contracts/**/*.test.ts',
    '<rootDir>/bench/**/*.test.ts',
  ],
  globalSetup: '<rootDir>/cloudfunctions/_host/postgres/jestSetup.ts',
  globalTeardown: '<rootDir>/cloudfunctions/_host/postgres/jestTeardown.ts',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  testTimeout: 90_000,
}
