import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** How the start program is run; nothing of our own environment but the search path comes through. */
export type Way = {
  environment?: Record<string, string>
  folder?: string
  nodeFlags?: string[]
  /** The system account it runs as; ours when left out. */
  account?: { uid: number; gid: number }
}

type Launched = { child: ChildProcess; said: { progress: string[]; complaints: string[] } }

/** A start program that ended: its exit code and the lines of its two streams. */
export type Ended = { code: number | null; progress: string[]; complaints: string[] }

/** A start program that serves. */
export type Started = { address: string; progress: string[]; stop(): Promise<Ended> }

const running = new Set<ChildProcess>()
const ready = /全部就绪，请在浏览器打开 (\S+?)（/

/** Runs `npm start`'s program until it ends by itself. */
export const runToEnd = async (way: Way): Promise<Ended> => {
  const { child, said } = launch(way)
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

/** Runs `npm start`'s program until it says that all is ready. */
export const runToReady = async (way: Way): Promise<Started> => {
  const { child, said } = launch(way)
  const ended = once(child, 'close')
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = ready.exec(said.progress.join('\n'))?.[1]
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(`ended early: ${[...said.progress, ...said.complaints].join('\n')}`)))
  })
  return {
    address,
    progress: said.progress,
    async stop() {
      child.kill('SIGINT')
      await ended
      return { code: child.exitCode, ...said }
    },
  }
}

/** Stops what a failed test left running, and waits for it. */
export const stopAll = async () => {
  for (const child of running) {
    const ended = once(child, 'close')
    child.kill('SIGINT')
    await ended
  }
}

/** A folder that is thrown away, which the database's account can pass through. */
export const temporaryFolder = (mode = 0o711) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mashangdu-npm-start-'))
  chmodSync(folder, mode)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const launch = ({ environment = {}, folder = process.cwd(), nodeFlags = [], account }: Way): Launched => {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...nodeFlags, path.join(folder, 'config/start.mjs')], {
    ...account,
    cwd: folder,
    env: { PATH, HOME: folder, ...environment } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  const said = { progress: linesOf(child.stdout), complaints: linesOf(child.stderr) }
  return { child, said }
}

// Grows while the program speaks; a line that is not finished yet is kept back.
const linesOf = (stream: ChildProcess['stdout']) => {
  const lines: string[] = []
  let rest = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  return lines
}
