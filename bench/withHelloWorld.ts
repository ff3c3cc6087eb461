import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const taro = 'node_modules/@tarojs/cli/bin/taro'

/** Builds Taro's hello world aside, lets `use` look at what came out, and removes it. */
export async function withHelloWorld<Result>(target: 'weapp' | 'h5', use: (dist: string) => Promise<Result>) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'hello-world-'))
  try {
    cpSync('bench/helloWorld', temporary, { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(temporary, 'node_modules'))
    execFileSync(process.execPath, [taro, 'build', '--type', target, '--disable-global-config', '--no-check'], {
      cwd: temporary,
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    return await use(path.join(temporary, 'dist'))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
