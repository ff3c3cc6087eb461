import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { iconNames } from './Icon'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file: file.split(path.sep).join('/'), code: readFileSync(path.join('src', file), 'utf8') }))

const importing = (name: string) =>
  sources.filter(({ code }) => code.includes(`from '${name}'`)).map(({ file }) => file)

describe('sources of the front end', () => {
  test('every icon has a drawing and every drawing a name', () => {
    const drawn = [...readFileSync('src/ui/styles/icons.scss', 'utf8').matchAll(/^ {2}"([a-z-]+)":/gm)]
    expect(drawn.map(([, name]) => name).sort()).toEqual([...iconNames].sort())
  })

  test("only the elements use Taro's components: H5 carries neither their code nor their styles", () => {
    expect(importing('@tarojs/components')).toEqual(['ui/elements.tsx'])
  })

  test('only the platform speaks to Taro', () => {
    expect(importing('@tarojs/taro').filter((file) => !file.startsWith('platform/'))).toEqual([])
  })

  test('the client takes only types and plain lists from the contracts, never a schema', () => {
    const plain =
      /^@\/contracts\/(errors|roles|policy|[a-zA-Z]+Lists?|ticket\/(categories|categoryExamples|courtPapers|leadLists|lists|measureLists|rejectionReasons|states))$/
    const bad = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/^(?:import|export) (?!type\b)[^;']*? from '(@\/contracts[^']*)'/gm)]
        .filter(([, name = '']) => !file.startsWith('contracts/') && !plain.test(name))
        .map(([line]) => `${file}: ${line}`),
    )
    expect(bad).toEqual([])
  })
})
