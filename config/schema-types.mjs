// Writes cloudfunctions/_shared/schema.ts from a migrated database: DATABASE_URL (owner) and DB_SCHEMA.
// `--verify` only compares and exits with 1 when the file is out of date.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const schema = process.env.DB_SCHEMA ?? 'mashangdu'
const main = createRequire(import.meta.url).resolve('kysely-codegen/package.json')
const result = spawnSync(
  process.execPath,
  [
    path.join(path.dirname(main), 'dist/cli/bin.js'),
    '--dialect=postgres',
    '--camel-case',
    '--date-parser=string',
    `--default-schema=${schema}`,
    `--include-pattern=${schema}.*`,
    '--exclude-pattern=*.schema_migration*',
    '--type-mapping={"int8":"number","timestamptz":"Date","date":"string","bytea":"Buffer"}',
    '--out-file=cloudfunctions/_shared/schema.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
process.exit(result.status ?? 1)
