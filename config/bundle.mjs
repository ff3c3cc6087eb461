// Bundles the server side: node config/bundle.mjs server|functions → dist/server, dist/functions/<word>.
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { nodeBundle } from './bundle-options.mjs'

const source = 'cloudfunctions'
const fonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf']

// Adapters that bring much along: a function whose own code never names the port is bundled without them.
const heavyPorts = {
  cleanImage: /\/files\/cleanImage$/,
  cleanVoice: /\/files\/cleanVoice$/,
  renderPlate: /\/documents\/plate$/,
  renderLetter: /\/documents\/letter$/,
  renderForms: /\/documents\/forms$/,
}

/** dist/server/index.cjs with its migrations and fonts. */
export async function bundleServer() {
  const folder = 'dist/server'
  const outfile = path.join(folder, 'index.cjs')
  mkdirSync(folder, { recursive: true })
  // Said here with its code and path: esbuild would only fail in its own words.
  for (const place of ['dist', folder, outfile]) if (existsSync(place)) accessSync(place, constants.W_OK)
  const { metafile } = await build({
    ...nodeBundle,
    entryPoints: [`${source}/_host/main.ts`],
    outfile,
    metafile: true,
  })
  rmSync(path.join(folder, 'migrations'), { recursive: true, force: true })
  cpSync(`${source}/_shared/migrations`, path.join(folder, 'migrations'), { recursive: true })
  if (makesDocuments(metafile)) copyFonts(folder)
}

/** One folder for each feature with an index.ts; each loads alone and is deployed alone. */
export async function bundleFunctions() {
  const words = readdirSync(source).filter(
    (word) => !word.startsWith('_') && existsSync(path.join(source, word, 'index.ts')),
  )
  rmSync('dist/functions', { recursive: true, force: true })
  for (const word of words) await bundleFunction(word)
  return words
}

async function bundleFunction(word) {
  const folder = path.join('dist/functions', word)
  const entry = path.join(source, word, 'index.ts')
  const outfile = path.join(folder, 'index.js')
  const options = { ...nodeBundle, entryPoints: [entry], outfile, metafile: true }
  const everything = await build({ ...options, write: false })
  const { metafile } = await build({ ...options, plugins: [leaveOut(unusedPorts(everything.metafile))] })
  const description = { name: word, version: rootPackage().version, private: true, main: 'index.js' }
  const manifest = { ...description, dependencies: neededPackages(metafile) }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const timer = path.join(source, word, 'config.json')
  if (existsSync(timer)) cpSync(timer, path.join(folder, 'config.json'))
  if (makesDocuments(metafile)) copyFonts(folder)
}

function unusedPorts(metafile) {
  const own = Object.keys(metafile.inputs).filter((file) => file.startsWith(source) && !isPlumbing(file))
  const code = own.map((file) => readFileSync(file, 'utf8')).join('\n')
  return Object.keys(heavyPorts).filter((port) => !new RegExp(`\\b${port}\\b`).test(code))
}

function isPlumbing(file) {
  return file.startsWith(`${source}/_platform/`) || file === `${source}/_shared/ports.ts`
}

function leaveOut(ports) {
  return {
    name: 'leave-out',
    setup(builder) {
      for (const port of ports) {
        builder.onResolve({ filter: heavyPorts[port] }, () => ({ path: port, namespace: 'left-out' }))
      }
      builder.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: port }) => ({
        contents: `throw new Error('${port} was left out of this function')`,
      }))
    },
  }
}

// What stays outside a bundle and is really used by it must be installed where it is deployed.
function neededPackages(metafile) {
  const versions = rootPackage().dependencies
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const used = new Set(imports.filter((one) => one.external).map((one) => one.path))
  return Object.fromEntries(Object.entries(versions).filter(([name]) => used.has(name)))
}

function makesDocuments(metafile) {
  return Object.keys(metafile.inputs).some((file) => file.startsWith(`${source}/_platform/documents/`))
}

function copyFonts(folder) {
  mkdirSync(path.join(folder, 'fonts'), { recursive: true })
  for (const font of fonts) {
    cpSync(`node_modules/@expo-google-fonts/noto-serif-sc/${font}`, path.join(folder, 'fonts', path.basename(font)))
  }
}

function rootPackage() {
  return JSON.parse(readFileSync('package.json', 'utf8'))
}

async function main(target) {
  if (target === 'server') {
    await bundleServer()
    console.log('服务端已打包 → dist/server/index.cjs')
  } else if (target === 'functions') {
    const words = await bundleFunctions()
    console.log(`云函数已打包 ${words.length} 个 → dist/functions：${words.join('、')}`)
  } else {
    console.error('用法：node config/bundle.mjs server|functions')
    process.exit(1)
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv[2])
