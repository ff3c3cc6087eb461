import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { contract } from '../../src/contracts'
import { type TestDatabase, testDatabase } from '../_checks/harness/database'

const built = path.resolve('dist/functions')
let base: TestDatabase
let alone = ''

beforeAll(async () => {
  if (!existsSync(built)) execFileSync(process.execPath, ['config/bundle.mjs', 'functions'], { stdio: 'pipe' })
  base = await testDatabase()
  alone = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-functions-'))
})
afterAll(async () => {
  await base.close()
  rmSync(alone, { recursive: true, force: true })
})

// Each function runs in a folder of its own, far from the project: what it needs must be in it.
const call = (word: string, event: object, openid?: string) => {
  const folder = path.join(alone, word)
  cpSync(path.join(built, word), folder, { recursive: true })
  if (openid) putSdk(folder, openid)
  const script = `require(${JSON.stringify(folder)}).main(${JSON.stringify(event)}).then((answer) => {
    process.stdout.write(JSON.stringify(answer)); process.exit(0) })`
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: base.ownerUrl,
    DB_SCHEMA: base.schema,
    DATA_KEY: '7'.repeat(64),
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
  } as unknown as NodeJS.ProcessEnv
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: folder, env, encoding: 'utf8' }))
}

// WeChat's SDK cannot run here: this stands in for the one thing we ask of it.
const putSdk = (folder: string, openid: string) => {
  const sdk = path.join(folder, 'node_modules/wx-server-sdk')
  mkdirSync(sdk, { recursive: true })
  writeFileSync(path.join(sdk, 'index.js'), `exports.getWXContext = () => ({ OPENID: ${JSON.stringify(openid)} })`)
}

test('every feature of the contract and the timer are built as functions, each with its package and entry', () => {
  const words = readdirSync(built).sort()
  expect(words).toEqual([...Object.keys(contract), 'tick'].sort())
  for (const word of words) expect(existsSync(path.join(built, word, 'package.json'))).toBe(true)
  expect(existsSync(path.join(built, 'tick/config.json'))).toBe(true)
})

test.each(Object.keys(contract))('%s loads alone and refuses a procedure that it does not have', (word) => {
  expect(call(word, { procedure: 'constructor', input: {} })).toMatchObject({
    error: { code: 'UNKNOWN_PROCEDURE', status: 404 },
  })
})

test('a function answers a guest, from the database', () => {
  const answer = call('ticket', {
    procedure: 'verifyReceipt',
    input: { number: 'YT-2026-00001', digest: 'a'.repeat(64) },
  })
  expect(answer).toEqual({ output: { isGenuine: false, submittedAt: null, isChainIntact: null } })
})

test('a function refuses bad input with the same words as the server', () => {
  expect(call('ticket', { procedure: 'verifyReceipt', input: { number: 7 } })).toMatchObject({
    error: {
      code: 'BAD_INPUT',
      data: { issues: expect.arrayContaining([expect.objectContaining({ path: 'number' })]) },
    },
  })
})

test('the identity comes from WeChat and never from the event', () => {
  const forged = { procedure: 'me', input: { openid: 'forged', OPENID: 'forged' }, openid: 'forged', OPENID: 'forged' }
  expect(call('identity', forged)).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  // Known to WeChat, not yet to us: still a guest.
  expect(call('identity', { procedure: 'me', input: {} }, 'o-stranger')).toMatchObject({
    error: { code: 'NOT_SIGNED_IN' },
  })
})

test('the timer function does its round and says what it did', () => {
  expect(call('tick', { Type: 'Timer' })).toEqual({ warned: 0, breached: 0, events: 0, messages: 0 })
})
