import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { birthOf, isLocked, takeLock } from './lock'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-lock-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const leave = (content: string) => writeFileSync(path.join(home, 'server.lock'), content)

test('the second taker is refused until the first lets go', async () => {
  const lock = await takeLock(home)
  expect(isLocked(home)).toBe(true)
  await expect(takeLock(home)).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { reason: 'DATA_DIR_IN_USE' } })
  lock.release()
  expect(isLocked(home)).toBe(false)
  const next = await takeLock(home)
  next.release()
})

test.each([
  ['a process that no longer exists', JSON.stringify({ pid: 2 ** 22 + 5, birth: 'x' })],
  ['a dead process whose number was given again', JSON.stringify({ pid: process.ppid, birth: 'before the last boot' })],
  ['nobody: half a line', '{"pid":'],
  ['nobody: an empty file', ''],
])('the lock of %s is taken over', async (_whose, content) => {
  leave(content)
  const lock = await takeLock(home)
  expect(isLocked(home)).toBe(true)
  lock.release()
})

test('the lock of another living process holds', async () => {
  leave(JSON.stringify({ pid: process.ppid, birth: birthOf(process.ppid) }))
  await expect(takeLock(home)).rejects.toThrow('另一个进程')
})

test('of many takers at once exactly one wins, also over a dead lock', async () => {
  leave(JSON.stringify({ pid: 2 ** 22 + 5, birth: 'x' }))
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(home)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
