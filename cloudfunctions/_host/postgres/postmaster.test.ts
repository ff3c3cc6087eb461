import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { doesRun } from './lock'
import { clearOrphan, readPostmaster } from './postmaster'

let cluster = ''
beforeEach(() => {
  cluster = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-postmaster-'))
})
afterEach(() => rmSync(cluster, { recursive: true }))

const write = (pid: number, state = 'ready') =>
  writeFileSync(path.join(cluster, 'postmaster.pid'), [pid, cluster, 1, 5555, '', '127.0.0.1', 7, state].join('\n'))

test('a server is ready only when it says so', () => {
  expect(readPostmaster(cluster)).toBeNull()
  write(123, 'starting')
  expect(readPostmaster(cluster)).toEqual({ pid: 123, port: 5555, isReady: false })
  write(123, 'ready   ')
  expect(readPostmaster(cluster)?.isReady).toBe(true)
})

test('a stranger who was given the number of a dead server is not touched, and does not block the start', async () => {
  const stranger = spawn('sleep', ['60'])
  write(stranger.pid ?? 0)
  await clearOrphan(cluster, () => undefined)
  expect(doesRun(stranger.pid ?? 0)).toBe(true)
  const [number, ...rest] = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  expect(doesRun(Number(number))).toBe(false)
  // What names the dead server's memory stays: by it PostgreSQL knows that its children still write.
  expect(rest).toEqual([cluster, '1', '5555', '', '127.0.0.1', '7', 'ready'])
  stranger.kill()
})
