import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

// Each law is broken once in a small tree of its own, so that a law which no longer catches anything is seen.

type Broken = [law: string, file: string, imports: string]

const broken: Broken[] = [
  ['law-1-contracts', 'src/contracts/bad.ts', `import React from 'react'`],
  ['law-1-contracts', 'src/contracts/whole.ts', `import { z } from 'zod'`],
  ['law-2-pure-domain', 'cloudfunctions/ticket/domain.ts', `import { clock } from '../_shared/clock'`],
  ['law-2-pure-domain', 'cloudfunctions/rating/domain/stars.ts', `import fs from 'node:fs'`],
  ['law-2-pure-domain-types', 'cloudfunctions/ticket/workflow.ts', `import type { Row } from './store'`],
  ['law-3-application', 'cloudfunctions/ticket/application.ts', `import { row } from '../registry/store'`],
  ['law-3-application', 'cloudfunctions/ticket/application/files.ts', `import fs from 'node:fs'`],
  ['law-3-application', 'cloudfunctions/ticket/texts.ts', `import { port } from '../_platform/files'`],
  ['law-3-order-registry', 'cloudfunctions/registry/application.ts', `import { show } from '../ticket/public'`],
  ['law-3-order-ticket', 'cloudfunctions/ticket/public.ts', `import { show } from '../notice/public'`],
  ['law-3-reactions', 'cloudfunctions/ticket/tell.ts', `import { react } from '../inspection/reactions'`],
  ['law-4-sql-in-stores', 'cloudfunctions/_shared/serve.ts', `import { sql } from 'kysely'`],
  ['law-4-stores-are-leaves', 'cloudfunctions/ticket/lists/store.ts', `import { row } from '../../registry/public'`],
  ['law-5-nobody-imports-an-index', 'cloudfunctions/tick/application.ts', `import { main } from './index'`],
  ['law-5-index-only-wires', 'cloudfunctions/audit/index.ts', `import { row } from './store'`],
  ['law-6-kernel-knows-no-feature', 'cloudfunctions/_shared/call.ts', `import { show } from '../ticket/public'`],
  ['law-6-nobody-imports-the-host', 'cloudfunctions/_platform/port.ts', `import { main } from '../_host/main'`],
  ['law-6-checks-are-for-tests', 'cloudfunctions/_host/seed.ts', `import { harness } from '../_checks/harness'`],
  ['law-7-client-knows-no-server', 'src/platform/bad.ts', `import { show } from '../../cloudfunctions/ticket/public'`],
  ['law-7-server-knows-contracts-only', 'cloudfunctions/_shared/dates.ts', `import { ui } from '../../src/ui/dates'`],
  ['law-8-features-stand-apart', 'src/features/ticket/form.ts', `import { stars } from '../rating/stars'`],
  ['law-8-features-stand-apart', 'src/features/ticket/list.ts', `import { page } from '../../pages/home'`],
  ['law-8-below-features', 'src/ui/row.ts', `import { stars } from '../features/rating/stars'`],
  ['law-9-taro-in-platform', 'src/pages/home.ts', `import Taro from '@tarojs/taro'`],
  ['law-9-elements-in-ui', 'src/features/rating/stars.ts', `import { View } from '@tarojs/components'`],
  ['law-9-pg-in-database', 'cloudfunctions/_host/reach.ts', `import pg from 'pg'`],
  ['law-9-wechat-in-platform', 'cloudfunctions/identity/wechat.ts', `import cloud from 'wx-server-sdk'`],
  ['nothing-unresolved', 'src/platform/lost.ts', `import { lost } from './nowhere'`],
  ['no-circle', 'src/ui/one.ts', `import { other } from './other'`],
]

// What the laws allow, among it the targets of the imports above.
const allowed: [file: string, text: string][] = [
  [
    'src/contracts/good.ts',
    `import * as z from 'zod/mini'\nimport { oc } from '@orpc/contract'\nimport zh from 'zod/v4/locales/zh-CN.js'`,
  ],
  ['src/features/rating/good.ts', `import { ui } from '../../ui/dates'\nimport { api } from '../../platform/api'`],
  ['src/ui/dates.ts', `import { View } from '@tarojs/components'`],
  ['src/ui/other.ts', `import { one } from './one'`],
  ['src/platform/api.ts', `import Taro from '@tarojs/taro'\nimport { good } from '../contracts/good'`],
  ['cloudfunctions/_shared/clock.ts', `import type { Kysely } from 'kysely'`],
  ['cloudfunctions/_shared/database/connect.ts', `import pg from 'pg'\nimport { Kysely } from 'kysely'`],
  ['cloudfunctions/_platform/files.ts', `import cloud from 'wx-server-sdk'`],
  [
    'cloudfunctions/_host/main.ts',
    `import { main } from '../ticket/reactions'\nimport { files } from '../_platform/files'`,
  ],
  ['cloudfunctions/_checks/harness.ts', `import pg from 'pg'`],
  ['cloudfunctions/registry/store.ts', `import { sql } from 'kysely'\nimport { clock } from '../_shared/clock'`],
  [
    'cloudfunctions/registry/public.ts',
    `import { row } from './store'\nimport { good } from '../../src/contracts/good'`,
  ],
  [
    'cloudfunctions/inspection/domain.ts',
    `import type { clock } from '../_shared/clock'\nimport { good } from '../../src/contracts/good'`,
  ],
  [
    'cloudfunctions/inspection/reactions.ts',
    `import { row } from '../registry/public'\nimport { rule } from './domain'`,
  ],
  ['cloudfunctions/ticket/store.ts', ''],
  ['cloudfunctions/ticket/reactions.ts', `import { row } from '../registry/public'`],
  ['cloudfunctions/notice/public.ts', ''],
  ['cloudfunctions/audit/store.ts', ''],
  [
    'cloudfunctions/tick/index.ts',
    `import { a } from '../ticket/reactions'\nimport { b } from '../inspection/reactions'`,
  ],
]

const packages = [
  'react',
  'zod',
  'pg',
  'kysely',
  'wx-server-sdk',
  '@tarojs/taro',
  '@tarojs/components',
  '@orpc/contract',
]

let tree: string
let found: Broken[]
beforeAll(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'laws-'))
  write('tsconfig.json', '{"compilerOptions":{"moduleResolution":"bundler","module":"esnext","target":"es2022"}}')
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  write('node_modules/zod/mini/index.js', 'module.exports = {}')
  write('node_modules/zod/v4/locales/zh-CN.js', 'module.exports = {}')
  for (const [file, text] of allowed) write(file, text)
  for (const [, file, text] of broken) write(file, text)
  found = cruise()
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
  writeFileSync(path.join(tree, file), `${text}\n`)
}

const cruise = (): Broken[] => {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const laws = path.resolve('config/laws.cjs')
  const run = spawnSync(
    process.execPath,
    [program, '--config', laws, '--output-type', 'json', 'src', 'cloudfunctions'],
    {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(({ rule, from, to }) => [rule.name, from, to])
}

test.each(broken)('%s catches %s: %s', (name, file) => {
  expect(found.some(([law, from]) => law === name && from === file)).toBe(true)
})

test('every law is broken here at least once, except the orders that follow the same pattern', () => {
  const laws = (require(path.resolve('config/laws.cjs')) as { forbidden: { name: string; comment: string }[] })
    .forbidden
  const shown = new Set(broken.map(([law]) => law))
  expect(laws.map(({ name }) => name).filter((name) => !shown.has(name) && !name.startsWith('law-3-order-'))).toEqual(
    [],
  )
  for (const { comment } of laws) expect(comment).toMatch(/ .+\.$/)
})

test('nothing is caught in files that obey', () => {
  const obedient = new Set(allowed.map(([file]) => file))
  // A circle is told at whichever of its files is met first.
  expect(found.filter(([law, from]) => obedient.has(from) && law !== 'no-circle')).toEqual([])
})
