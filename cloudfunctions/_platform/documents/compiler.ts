import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const weights = ['400Regular', '700Bold']
let compiler: NodeCompiler | undefined

/** Turns a typst template into a PDF. Values reach it as `sys.inputs` only, so that no text of a person is code. */
export async function compilePdf(template: string, inputs: Record<string, string>): Promise<Uint8Array> {
  compiler ??= await createCompiler()
  const pdf = compiler.pdf({ mainFileContent: template, inputs })
  // Results of earlier documents would stay in memory for ever.
  compiler.evictCache(10)
  return pdf
}

// Only hosts that make documents have typst installed; reading two fonts of 15 MB is done once.
async function createCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontPaths = fontFolders()
  return typst.NodeCompiler.create({ workspace: fontPaths[0], fontArgs: [{ fontPaths }] })
}

// Beside the bundle where one was made, else in the package.
function fontFolders(): string[] {
  const beside = path.join(__dirname, 'fonts')
  if (existsSync(beside)) return [beside]
  const font = createRequire(__filename).resolve('@expo-google-fonts/noto-serif-sc/package.json')
  return weights.map((weight) => path.join(path.dirname(font), weight))
}
