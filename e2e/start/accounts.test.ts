import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../bench/serverUnderTest'
import { cloneInto, homeOutside } from './clone'
import { runToEnd, runToReady, stopAll, type Way } from './program'

// Only root can take on other accounts; an ordinary user has just run all the other tests as one.
const asRoot = process.getuid?.() === 0 ? test : test.skip
const cleanups: (() => void)[] = []
afterEach(async () => {
  await stopAll()
  for (const clean of cleanups.splice(0)) clean()
})

const clonedInto = (mode: number) => {
  const made = cloneInto(mode)
  cleanups.push(made.remove)
  return made
}

const nobody = () => {
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })),
  )
  return { uid, gid }
}

/** An installation without demo city, which starts quickly. */
const way = async (folder: string, account?: Way['account']): Promise<Way> => ({
  folder,
  ...(account ? { account } : {}),
  environment: { PORT: String(await freePort()), NODE_ENV: 'production', DATA_KEY: '5a'.repeat(32) },
})

const expectToServe = async (given: Way) => {
  const { address, stop } = await runToReady(given)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect(await stop()).toMatchObject({ code: 0, complaints: [] })
}

asRoot('root starts it from a clone in a folder that nobody else may enter, and finds its data again', async () => {
  const { clone } = clonedInto(0o700)
  await expectToServe(await way(clone))
  const home = homeOutside(clone)
  await expectToServe(await way(clone))
  expect(homeOutside(clone)).toBe(home)
  expect(statSync(path.join(home ?? '', 'postgres/PG_VERSION')).uid).not.toBe(0)
})

asRoot('an ordinary user starts it from a clone of their own', async () => {
  const { folder, clone } = clonedInto(0o700)
  const account = nobody()
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder])
  await expectToServe(await way(clone, account))
  expect(homeOutside(clone)).toBeNull()
  expect(statSync(path.join(clone, 'data/postgres/PG_VERSION')).uid).toBe(account.uid)
})

asRoot('in a clone that belongs to somebody else an ordinary user is told so in one sentence', async () => {
  const { clone } = clonedInto(0o755)
  const { code, complaints } = await runToEnd(await way(clone, nobody()))
  expect(complaints).toEqual([
    expect.stringMatching(/^不能写入 .*：它归另一个系统用户所有。请用原来的用户运行，或改回它的归属。$/),
  ])
  expect(code).toBe(1)
})
