import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { missingBuiltIns, shadowed, type wechatGlobals } from './globals'
import { type ApiCall, createWechat } from './wechat'

/** One node of Taro's tree as `setData` sends it: `nn` element, `v` words, `cn` children, `cl` classes. */
export type TreeNode = { nn?: string; v?: string; cl?: string; sid?: string; cn?: TreeNode[] } & Record<string, unknown>

type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }
type PageInstance = PageConfig & { data: Record<string, unknown>; route: string }
type Module = { exports: unknown }

/** A phone with nothing but WeChat in it. */
export type BareContext = {
  /** Loads a page, opens it and waits for its first frame. */
  render: (page: string, options?: Record<string, string>) => Promise<{ root: TreeNode; data: Record<string, unknown> }>
  calls: ApiCall[]
  /** Errors that the product wrote to the console. */
  errors: string[]
  /** Evaluates words inside, to look at what is there. */
  evaluate: (code: string) => unknown
}

/** Loads app.js of a weapp build into a fresh context that has only WeChat's globals (globals.ts, wechat.ts). */
export function createBareContext(dist: string, storage = new Map<string, unknown>()): BareContext {
  const { wx, calls } = createWechat(storage)
  const errors: string[] = []
  const registered = new Map<string, PageConfig>()
  const open: PageInstance[] = []
  let current = ''
  let app: Record<string, unknown> = {}

  const complain = (...words: unknown[]) =>
    void errors.push(words.map((word) => String((word as Error)?.stack ?? word)).join(' '))
  const keepApp = (config: Record<string, unknown>) => {
    app = config
  }
  const keepPage = (config: PageConfig) => void registered.set(current, config)
  const silent = () => undefined
  const globals: Record<(typeof wechatGlobals)[number], unknown> = {
    wx,
    App: keepApp,
    Page: keepPage,
    Component: silent,
    Behavior: silent,
    getApp: () => app,
    getCurrentPages: () => open,
    requirePlugin: silent,
    console: { log: silent, info: silent, debug: silent, warn: silent, error: complain },
    // A page's clocks never keep the test run alive.
    setTimeout: (...given: Parameters<typeof setTimeout>) => setTimeout(...given).unref(),
    clearTimeout,
    setInterval: (...given: Parameters<typeof setInterval>) => setInterval(...given).unref(),
    clearInterval,
  }
  const sandbox = Object.assign(Object.create(null), globals)
  const context = vm.createContext(sandbox, { codeGeneration: { strings: false, wasm: false } })
  for (const name of missingBuiltIns) vm.runInContext(`delete globalThis.${name}`, context)

  const modules = new Map<string, Module>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(file, module)
    const code = readFileSync(path.join(dist, file), 'utf8')
    const run = vm.compileFunction(code, ['require', 'module', 'exports', ...shadowed], {
      filename: file,
      parsingContext: context,
    })
    run((name: string) => load(resolved(file, name)), module, module.exports)
    return module.exports
  }

  load('app.js')
  call(app, 'onLaunch', { path: 'pages/home/index', query: {}, scene: 1001 })
  call(app, 'onShow', { path: 'pages/home/index', query: {}, scene: 1001 })

  return {
    calls,
    errors,
    evaluate: (code) => vm.runInContext(code, context),
    async render(page, options = {}) {
      current = page
      load(`${page}.js`)
      const config = registered.get(page)
      if (!config) throw new Error(`${page}.js registered no page`)
      const instance = createPage(config, page)
      open.push(instance)
      for (const [event, argument] of [['onLoad', options], ['onShow'], ['onReady']] as const)
        call(instance, event, argument)
      await settle()
      const root = instance.data.root as TreeNode | undefined
      if (!root?.cn?.length) throw new Error(`${page} drew nothing: ${errors.join('\n')}`)
      return { root, data: instance.data }
    },
  }
}

/** All words of a tree, in the order of reading. */
export const wordsOf = (node: TreeNode): string => [node.v ?? '', ...(node.cn ?? []).map(wordsOf)].join('')

/** A page as WeChat makes it: its configuration, `setData`, and its route. */
function createPage(config: PageConfig, route: string): PageInstance {
  const instance: PageInstance = { ...config, data: structuredClone(config.data ?? {}), route }
  instance.setData = (changes: Record<string, unknown>, done?: () => void) => {
    // WeChat copies what crosses to the view as JSON: functions and undefined are lost there too.
    for (const [key, value] of Object.entries(JSON.parse(JSON.stringify(changes)))) put(instance.data, key, value)
    if (done) setTimeout(() => done.call(instance), 0)
  }
  return instance
}

/** `root.cn.[0].cl` = value. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = steps.pop() ?? ''
  let place = target
  for (const step of steps) {
    place[step] ??= {}
    place = place[step] as Record<string, unknown>
  }
  place[last] = value
}

/** A path as WeChat's require resolves it. */
function resolved(from: string, name: string): string {
  const file = path.posix.join(path.posix.dirname(from), name)
  return file.endsWith('.js') ? file : `${file}.js`
}

function call(target: Record<string, unknown>, method: string, argument?: unknown): void {
  const found = target[method]
  if (typeof found === 'function') found.call(target, argument)
}

/** Timers and promises of the first frame. */
async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setTimeout(resolve, 5))
}
