import ts from 'typescript'
import { type Finding, filesUnder, findIn, isTest, productFiles, readText, textOf } from './source'

// Guards over the text of the product. Each guard has a sample that it must catch, so that it cannot go blind.

const isFeature = (file: string) => /^cloudfunctions\/[^_]/.test(file)
const isDomain = (file: string) => /^cloudfunctions\/[^_][^/]*\/(domain|workflow)(\.ts$|\/)/.test(file)
const isStore = (file: string) => /\/store\.ts$/.test(file)

/** Time, chance and surroundings, which a rule is given and never takes. */
const impurity = (node: ts.Node): string | null => {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (!ts.isPropertyAccessExpression(node)) return null
  const name = node.getText()
  return ['Date.now', 'Math.random', 'performance.now', 'process.env', 'process.hrtime', 'globalThis.crypto'].includes(
    name,
  )
    ? name
    : null
}

const roughNames = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'require', 'crypto', 'performance']
const surroundings = (node: ts.Node): string | null =>
  ts.isIdentifier(node) && roughNames.includes(node.text) && !isMember(node) ? node.text : null
const isMember = (node: ts.Node) => ts.isPropertyAccessExpression(node.parent) && node.parent.name === node

const builder = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']
const statement =
  /^\s*(with\s+\w+\s+as\s*\(|select\s+.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|truncate\s|create\s+(table|index|schema|role|database)\s|alter\s+(table|role)\s|drop\s+(table|schema|database)\s|grant\s|revoke\s)/is

/** SQL, written out or built. */
const sqlOutsideStores = (node: ts.Node): string | null => {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return builder.includes(node.expression.name.text) ? `.${node.expression.name.text}(` : null
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') return 'sql`'
  const text = textOf(node)
  return text !== null && statement.test(text) ? `“${text.trim().slice(0, 40)}”` : null
}

/** A table named together with its schema. */
const namesSchema = (sql: string): string | null =>
  /\b((?<!distinct )from|join|into|update|table|references|index\s+\w+\s+on)\s+"?(?!pg_catalog|information_schema)[a-z_]+"?\.\s*"?[a-z_]+/i.exec(
    sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''"),
  )?.[0] ?? null

const schemaInStore = (node: ts.Node): string | null =>
  ts.isTaggedTemplateExpression(node) ? namesSchema(node.template.getText()) : null

const han = /\p{Script=Han}/u
const chinese = (node: ts.Node): string | null => {
  const text = textOf(node)
  return text !== null && han.test(text) ? `“${text.trim().slice(0, 20)}”` : null
}

const wechatGlobal = (node: ts.Node): string | null =>
  ts.isIdentifier(node) && node.text === 'wx' && !isMember(node) ? 'wx' : null

const over = (files: string[], judge: (node: ts.Node) => string | null): Finding[] =>
  files.flatMap((file) => findIn(file, judge))
const inSample = (text: string, judge: (node: ts.Node) => string | null) => findIn('sample.tsx', judge, text).length

describe('laws 2 and 8 of style: rules are given time and chance', () => {
  test('no rule and no state table takes the time, chance or anything from its surroundings', () => {
    const domains = productFiles('cloudfunctions').filter(isDomain)
    expect(domains.length).toBeGreaterThan(0)
    expect(over(domains, (node) => impurity(node) ?? surroundings(node))).toEqual([])
  })

  test('no feature at all takes the time or chance by itself', () => {
    expect(over(productFiles('cloudfunctions').filter(isFeature), impurity)).toEqual([])
  })

  test('the kernel takes them in clock.ts only, and measures durations', () => {
    const kernel = productFiles('cloudfunctions/_shared').filter((file) => !/\/(clock|log)\.ts$/.test(file))
    expect(over(kernel, impurity).filter((found) => !found.endsWith('performance.now'))).toEqual([])
  })

  test.each(['new Date()', 'Date.now()', 'Math.random()', 'process.env.A', 'performance.now()'])(
    'the guard catches %s and lets a given moment be',
    (text) => {
      expect(inSample(text, impurity)).toBeGreaterThan(0)
      expect(inSample('new Date(moment); clock.now(); rules.random', impurity)).toBe(0)
    },
  )

  test.each(['fetch("a")', 'setTimeout(work)', 'console.log(1)', 'process.exit()', 'crypto.randomUUID()'])(
    'the guard catches %s',
    (text) => expect(inSample(text, surroundings)).toBe(1),
  )
})

describe('law 4: SQL lives in store.ts and migrations, and names no schema', () => {
  test('nothing else writes or builds SQL', () => {
    const files = productFiles('cloudfunctions').filter(
      (file) => !isStore(file) && !file.startsWith('cloudfunctions/_checks/'),
    )
    expect(over(files, sqlOutsideStores)).toEqual([])
  })

  test('no migration names a schema', () => {
    const migrations = filesUnder('cloudfunctions/_shared/migrations')
    expect(migrations.flatMap((file) => namesSchema(readText(file)) ?? [])).toEqual([])
  })

  test('no store names a schema', () => {
    const stores = productFiles('cloudfunctions').filter(isStore)
    expect(over(stores, schemaInStore)).toEqual([])
  })

  test.each([
    `db.selectFrom('ticket')`,
    `call.tx.insertInto('ticket')`,
    'sql`select 1`',
    `client.query('select a from ticket')`,
    `client.query('UPDATE ticket SET a = 1')`,
    `const a = 'delete from ticket'`,
  ])('the guard catches %s', (text) => expect(inSample(text, sqlOutsideStores)).toBeGreaterThan(0))

  test('the guard lets words that only look like SQL be', () => {
    expect(inSample(`'select one'; 'update'; list.select('a'); 'with care'`, sqlOutsideStores)).toBe(0)
  })

  test('the guard catches a schema in SQL', () => {
    expect(namesSchema('select * from mashangdu.ticket')).not.toBeNull()
    expect(namesSchema('create table public.ticket (a int)')).not.toBeNull()
    expect(inSample('sql`select a from mashangdu.ticket`', schemaInStore)).toBe(1)
    expect(namesSchema('select a.b from ticket a join office b on a.c = b.c')).toBeNull()
  })
})

describe('law 9: only src/platform touches the global wx', () => {
  test('nothing else does', () => {
    expect(
      over(
        productFiles('src').filter((file) => !file.startsWith('src/platform/')),
        wechatGlobal,
      ),
    ).toEqual([])
  })
  test('the guard catches it', () => expect(inSample('wx.scanCode()', wechatGlobal)).toBe(1))
})

describe('texts', () => {
  test('Chinese of screens stands in texts.ts', () => {
    const files = productFiles('src').filter(
      (file) => /^src\/(features|pages|pkg-[a-z]+)\//.test(file) && !/(^|\/)texts\.ts$|\.config\.ts$/.test(file),
    )
    expect(over(files, chinese)).toEqual([])
  })

  test.each(['const a = "提交"', 'const a = `第$' + '{n}件`', '<View>提交</View>', '<View label="提交" />'])(
    'the guard catches %s',
    (text) => expect(inSample(text, chinese)).toBeGreaterThan(0),
  )
  test('the guard lets comments be', () => expect(inSample('// 提交\n/* 提交 */ submit()', chinese)).toBe(0))
})

describe('length', () => {
  test('no comment cites a paper that is not in the repository', () => {
    const citing = (text: string) => /\b[Dd]omain [A-Z]\d?\b|\b(domain|product|quality|style)\.md\b/.test(text)
    expect(productFiles().filter((file) => citing(readText(file)))).toEqual([])
    expect(citing('/** States of domain E4. */')).toBe(true)
  })

  test('no file has more than 300 lines', () => {
    const files = filesUnder('src', 'cloudfunctions', 'config', 'bench', 'e2e').filter(
      (file) => /\.(tsx?|[cm]?js|sql|scss)$/.test(file) && file !== 'cloudfunctions/_shared/schema.ts',
    )
    expect(files.map((file) => [file, lines(file)] as const).filter(([, count]) => count > 300)).toEqual([])
  })

  test('half of the source files have at most 70 lines', () => {
    const counts = productFiles('src', 'cloudfunctions')
      .map(lines)
      .sort((a, b) => a - b)
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(70)
  })
})

test('a test is no product file', () => {
  expect(productFiles('cloudfunctions').filter(isTest)).toEqual([])
})

const lines = (file: string) => readText(file).trimEnd().split('\n').length
