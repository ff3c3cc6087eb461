import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBareContext } from './bareContext'
import { compileWxml, compileWxss, controlsOf, elementsOf } from './compiled'
import { pagesOf } from './pagesOf'

const dist = path.resolve('dist/weapp')
const pages = pagesOf(dist)

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(dist, file), 'utf8').matchAll(/@import\s*"([^"]+)"/g)].map(([, name = '']) =>
    path.posix.join(path.posix.dirname(file), name),
  )

describe("WeChat's own compilers on the build", () => {
  const draw = compileWxml(dist)

  test('every WXSS file compiles', () => {
    const written = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.wxss'))
      .map((file) => file.split(path.sep).join('/'))
    expect(written).toContain('app.wxss')
    // What pages import is compiled into them and has no name of its own.
    const parts = written.flatMap((file) => importsOf(file))
    expect(written).toEqual(expect.arrayContaining(parts))
    expect(compileWxss(dist).sort()).toEqual(written.filter((file) => !parts.includes(file)).sort())
  })

  test.each(pages)('%s is drawn by its WXML, and what can be pressed has a name', async (page) => {
    const phone = createBareContext(dist)
    const { root } = await phone.render(page)
    const drawn = draw(page, root)
    for (const control of controlsOf(drawn))
      expect(control).toEqual({ role: expect.any(String), name: expect.stringMatching(/\S/) })
    // Below sixteen levels Taro wraps each element in a component, which breaks rows of flexible width.
    expect(elementsOf(drawn).map(({ tag }) => tag)).not.toContain('wx-comp')
  })

  test('the tabs of the home page are buttons in the order of reading, the current one chosen', async () => {
    const { root } = await createBareContext(dist).render('pages/home/index')
    const tabs = elementsOf(draw('pages/home/index', root)).filter(({ attr }) => String(attr?.class).includes('tab '))
    expect(tabs.map(({ attr }) => [attr?.ariaRole, attr?.ariaLabel, attr?.ariaSelected ?? false])).toEqual([
      ['button', '首页', true],
      ['button', '记录', false],
      ['button', '消息', false],
      ['button', '我的', false],
    ])
  })

  test('a broken WXML or WXSS file is found', () => {
    const broken = mkdtempSync(path.join(tmpdir(), 'broken-weapp-'))
    cpSync(dist, broken, { recursive: true })
    writeFileSync(path.join(broken, 'pages/home/index.wxml'), '<view><text></view>')
    expect(() => compileWxml(broken)).toThrow('wxml')
    writeFileSync(path.join(broken, 'app.wxss'), '.a { color: red; } } .b {')
    expect(() => compileWxss(broken)).toThrow('wxss')
    cpSync(path.join(dist, 'app.wxss'), path.join(broken, 'app.wxss'))
    expect(() => compileWxss(broken)).not.toThrow()
    const [part = ''] = importsOf('pkg-reporter/report/index.wxss')
    writeFileSync(path.join(broken, part), '.a { color: red; } } .b {')
    expect(() => compileWxss(broken)).toThrow('wxss')
    rmSync(broken, { recursive: true })
  })
})
