// A whole browser beside a whole server on a busy machine: a test that fails is tried once more, and the failure is
// printed all the same; `suites.mjs` names every test that needed it.
jest.retryTimes(1, { logErrorsBeforeRetry: true })
