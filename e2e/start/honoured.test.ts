import { existsSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '../../bench/client'
import { look } from '../../bench/reliability/check'
import { freePort } from '../../bench/serverUnderTest'
import { runningPostgres } from '../../cloudfunctions/_host/postgres/start'
import { runToEnd, runToReady, type Started, stopAll, temporaryFolder } from './program'

const dataKey = '5a'.repeat(32)
const { folder, remove } = temporaryFolder()
const dataDir = path.join(folder, 'data')
let port = 0
let started: Started

beforeAll(async () => {
  port = await freePort()
  started = await runToReady({
    environment: {
      PORT: String(port),
      DATA_DIR: dataDir,
      DB_SCHEMA: 'lower_town',
      PUBLIC_URL: 'https://supervise.example.test/',
      DEMO_SCALE: 'small',
    },
  })
})

afterAll(async () => {
  await stopAll()
  remove()
})

const ownerUrl = () => runningPostgres(dataDir) ?? ''

test('each step is shown, and the address with PORT comes last', async () => {
  expect(started.progress.filter((line) => /^[①-⑤]/.test(line)).map((line) => line[0])).toEqual([...'①②③④⑤'])
  expect(started.progress.at(-1)).toBe(`⑤ 全部就绪，请在浏览器打开 http://127.0.0.1:${port}（Ctrl-C 停止）`)
  expect((await fetch(`${started.address}/healthz`)).status).toBe(200)
  expect(await (await fetch(started.address)).text()).toContain('<div id="app"')
})

test('DATA_DIR holds the database', () => {
  expect(existsSync(path.join(dataDir, 'postgres/PG_VERSION'))).toBe(true)
})

test('DB_SCHEMA holds all tables', async () => {
  expect(await schemasWith(ownerUrl(), 'ticket')).toEqual(['lower_town'])
})

test('PUBLIC_URL stands on the printed codes', async () => {
  const client = createClient(started.address, 1)
  const [token] = await client.signIn(['zhou-jianping'])
  const { body } = await client.send('registry.plate', {}, token)
  expect(body.codeUrl).toMatch(/^https:\/\/supervise\.example\.test\/s\/[\w-]{20,}$/)
  client.close()
})

test('a data folder that another process uses is said in one sentence, and that process goes on', async () => {
  const { code, complaints } = await runToEnd({
    environment: { PORT: String(await freePort()), DATA_DIR: dataDir, DB_SCHEMA: 'lower_town' },
  })
  expect(complaints).toEqual(['启动不了：数据目录正在被另一个进程使用。请先停掉那个进程，或用 DATA_DIR 指定别的目录。'])
  expect(code).toBe(1)
  expect((await fetch(`${started.address}/healthz`)).status).toBe(200)
})

test('with DATABASE_URL the tables land there, without demo people, and no database of our own is made', async () => {
  await look(ownerUrl(), 'create database upper_town')
  const url = Object.assign(new URL(ownerUrl()), { pathname: '/upper_town' }).href
  const ownFolder = path.join(folder, 'other')
  const other = await runToReady({
    environment: { PORT: String(await freePort()), DATA_DIR: ownFolder, DATABASE_URL: url, DATA_KEY: dataKey },
  })
  const client = createClient(other.address, 1)
  expect((await client.send('identity.demoPeople', {})).status).toBe(404)
  expect(await schemasWith(url, 'ticket')).toEqual(['mashangdu'])
  expect(existsSync(path.join(ownFolder, 'postgres'))).toBe(false)
  client.close()
  expect(await other.stop()).toMatchObject({ code: 0, complaints: [] })
})

const schemasWith = async (url: string, table: string) => {
  const rows = await look<{ schema: string }>(
    url,
    'select table_schema as schema from information_schema.tables where table_name = $1',
    [table],
  )
  return rows.map(({ schema }) => schema)
}
