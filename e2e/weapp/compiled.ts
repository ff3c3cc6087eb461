import vm from 'node:vm'
import compiler from 'miniprogram-compiler'
import type { TreeNode } from './bareContext'

/** One element as WeChat draws it: `wx-view` with its real attributes, or words. */
export type Drawn = { tag: string; attr?: Record<string, unknown>; children: (Drawn | string)[] }

const limit = { maxBuffer: 64 * 1024 * 1024 }

/** Compiles all WXML of a build with WeChat's own compiler and gives a function that draws a page. Throws on errors. */
export function compileWxml(dist: string): (page: string, root: TreeNode) => Drawn {
  const complaints: string[] = []
  const complain = (...words: unknown[]) => void complaints.push(words.join(' '))
  const context = vm.createContext({ console: { log: complain, warn: complain, error: complain } })
  vm.runInContext('window = globalThis', context)
  const draw = vm.runInContext(`(function (global) {${compiler.wxmlToJs(dist, limit)}})`, context)({})
  // NB: the data must be born inside: the drawing code asks whether `constructor === Object`.
  const parse = vm.runInContext('JSON.parse', context)
  return (page, root) => {
    const drawn = draw(`${page}.wxml`)(parse(JSON.stringify({ root })))
    if (complaints.length) throw new Error(`${page}.wxml: ${complaints.join('\n')}`)
    return drawn
  }
}

/** Compiles all WXSS of a build with WeChat's own compiler; gives the names of the files. Throws on errors. */
export function compileWxss(dist: string): string[] {
  let compiled: string
  try {
    compiled = compiler.wxssToJs(dist, limit)
  } catch (error) {
    // NB: the package trips over the error that its own compiler handed it.
    throw new Error(`wxss: a file does not compile (${error})`)
  }
  const names = [...compiled.matchAll(/'([^']+\.wxss)':/g)].map(([, name = '']) => name.replace(/^\.\//, ''))
  return [...new Set(names)]
}

/** All elements of a drawn page, from the top. */
export function elementsOf(drawn: Drawn): Drawn[] {
  return [drawn, ...drawn.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))]
}

/** What a screen reader would find to press: the elements with a role, and their names. A place where news will be spoken
 *  is nothing to press, and empty until there are some. */
export function controlsOf(drawn: Drawn): { role: unknown; name: string }[] {
  return elementsOf(drawn)
    .filter(({ attr }) => attr?.ariaRole && attr.ariaRole !== 'status')
    .map((element) => ({ role: element.attr?.ariaRole, name: String(element.attr?.ariaLabel || wordsIn(element)) }))
}

const wordsIn = (drawn: Drawn): string =>
  drawn.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
