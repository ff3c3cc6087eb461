import { testKernel } from '../_checks/harness/kernel'
import { databaseOn } from './database/connect'

const db = databaseOn({ connect: () => Promise.reject(new Error('none')) } as never)
const kernel = () => testKernel({ db, keptFor: 60_000 })

test('reference data is loaded once while it is kept', async () => {
  const { cached } = kernel()
  let loads = 0
  const load = async () => {
    loads += 1
    return loads
  }
  expect([await cached('a', load), await cached('a', load), await cached('b', load)]).toEqual([1, 1, 2])
})

test('nobody waits for what another call is loading: its transaction may be waiting for this one', async () => {
  const { cached } = kernel()
  let finish: (value: string) => void = () => undefined
  const other = cached('a', () => new Promise<string>((resolve) => (finish = resolve)))
  expect(await cached('a', async () => 'own')).toBe('own')
  finish('other')
  expect(await other).toBe('other')
})

test('nobody fails because another call could not load it, and a failure is not kept', async () => {
  const { cached } = kernel()
  const failing = cached('a', () => Promise.reject(new Error('aborted')))
  const own = cached('a', async () => 'own')
  await expect(failing).rejects.toThrow('aborted')
  expect(await own).toBe('own')
  expect(await cached('a', async () => 'later')).toBe('own')
})

test('what was read before a refresh is not kept after it', async () => {
  const { cached, refresh } = kernel()
  let finish: (value: string) => void = () => undefined
  const reading = cached('a', () => new Promise<string>((resolve) => (finish = resolve)))
  refresh()
  finish('old')
  expect(await reading).toBe('old')
  expect(await cached('a', async () => 'new')).toBe('new')
})
