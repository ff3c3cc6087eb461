import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from '../config/build-if-stale.mjs'
import { withHelloWorld } from './withHelloWorld'

/** Bytes of both main packages and how many times ours is as large (bound B7: at most 1.6, better 1.3). */
export type PackageSize = { ours: number; helloWorld: number; ratio: number; parts: [file: string, bytes: number][] }

/** Builds the mini-program if it is stale and a Taro hello world beside it, and weighs their main packages. */
export async function measurePackageSize(root = process.cwd()): Promise<PackageSize> {
  if (!(await buildIfStale('weapp'))) throw new Error('dist/weapp could not be built')
  return withHelloWorld('weapp', async (dist) => {
    const helloWorld = total(mainPackage(dist))
    const parts = mainPackage(path.join(root, 'dist/weapp'))
    const ours = total(parts)
    return { ours, helloWorld, ratio: ours / helloWorld, parts: parts.sort((a, b) => b[1] - a[1]) }
  })
}

/** The files that WeChat downloads first: neither sub-packages nor what its upload leaves behind. */
function mainPackage(dist: string): [file: string, bytes: number][] {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(dist, file)).isFile())
    .filter((file) => !/\.(txt|map|stamp)$|project\.config\.json$/.test(file))
    .filter((file) => !subPackages.some(({ root }) => file.startsWith(root.replace(/\/?$/, path.sep))))
    .map((file) => [file, statSync(path.join(dist, file)).size])
}

const total = (files: [string, number][]) => files.reduce((sum, [, bytes]) => sum + bytes, 0)
