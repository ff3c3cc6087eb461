// Runs one TypeScript entry: bundles it into dist/tools and hands over arguments, output and exit code.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { nodeBundle } from './bundle-options.mjs'

const [entry, ...rest] = process.argv.slice(2)
if (!entry) throw new Error('usage: node config/run.mjs <entry.ts> [arguments]')
const outfile = path.join('dist/tools', entry.replace(/\.ts$/, '.cjs'))
await build({ ...nodeBundle, entryPoints: [entry], outfile })
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
