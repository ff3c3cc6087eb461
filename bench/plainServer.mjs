// Builds the server once more with a journal that is only inserted, without hash and chain: what B5 compares ours with.
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { nodeBundle } from '../config/bundle-options.mjs'

const folder = 'dist/tools/plainServer'
const closing = path.resolve('cloudfunctions/_shared/closing/store.ts')
const unchained = [
  ['const hash = hashOf(record)', "const hash = ''"],
  ['factsDigest: digestOf(facts),', "factsDigest: '',"],
  // The first record has no head that would count it: it stands out of the way of those that follow.
  ['seq: head.seq + 1,', 'seq: closing.isNewChain ? 1_000_000_000 : head.seq + 1,'],
  ["if (closing.isNewChain) batch.add('audit_head', headColumns, [chain])\n  else\n", 'if (!closing.isNewChain)\n'],
]

const plain = {
  name: 'plain',
  setup(builder) {
    builder.onLoad({ filter: /closing\/store\.ts$/ }, () => {
      let contents = readFileSync(closing, 'utf8')
      for (const [chained, other] of unchained) {
        if (!contents.includes(chained)) throw new Error(`${closing} has no longer: ${chained}`)
        contents = contents.replace(chained, other)
      }
      return { contents, loader: 'ts' }
    })
  },
}

await build({
  ...nodeBundle,
  entryPoints: ['cloudfunctions/_host/main.ts'],
  outfile: path.join(folder, 'index.cjs'),
  plugins: [plain],
})
cpSync('cloudfunctions/_shared/migrations', path.join(folder, 'migrations'), { recursive: true })
