import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runToEnd, temporaryFolder } from './program'

const { folder, remove } = temporaryFolder()
afterAll(remove)

// The version is all that start.mjs asks for before it looks at anything else.
const pretending = (version: string) => {
  const preload = path.join(folder, `node-${version}.cjs`)
  const versions = `{ ...process.versions, node: '${version}' }`
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
  return ['--require', preload]
}

test.each(['12.22.12', '16.20.2', '19.9.0'])(
  'Node %s is told in one sentence which version is needed',
  async (version) => {
    const { code, progress, complaints } = await runToEnd({ nodeFlags: pretending(version) })
    expect(complaints).toEqual([`需要 Node 20 或更新的版本，现在是 ${version}，请升级后再运行。`])
    expect(progress).toEqual([])
    expect(code).toBe(1)
  },
)

// What npm start and npm test load before the version is looked at.
const first = ['config/start.mjs', 'config/test.mjs', 'config/prepare.mjs']

test.each(first)('%s has no syntax that Node 12 cannot read', (file) => {
  const source = readFileSync(file, 'utf8')
  expect(translated(source, 'node12.22')).toBe(translated(source, 'esnext'))
  expect(source).not.toMatch(/\d_\d/)
})

test.each(first)('%s imports only what was there in Node 12, and the rest after the look at the version', (file) => {
  const imported = [...readFileSync(file, 'utf8').matchAll(/^import .*?'(.+)'$/gm)].map(([, name]) => name)
  const known = ['node:child_process', 'node:crypto', 'node:fs', 'node:path', 'node:url', './prepare.mjs']
  expect(known).toEqual(expect.arrayContaining(imported))
})

test('the check of the syntax notices newer syntax', () => {
  for (const newer of ['a?.b', 'a ?? b', 'a ??= b', 'class A { #b = 1 }'])
    expect(translated(newer, 'node12.22')).not.toBe(translated(newer, 'esnext'))
})

// esbuild rewrites what its target cannot read, and nothing else.
const translated = (source: string, target: string) =>
  execFileSync('node_modules/.bin/esbuild', ['--loader=js', `--target=${target}`, '--log-level=error'], {
    input: source,
    encoding: 'utf8',
  })
