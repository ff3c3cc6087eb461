import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const text = readFileSync(path.resolve('docs/coverage.md'), 'utf8')
const rows = text.split('\n').flatMap((line) => /^\| (\d+) \|/.exec(line)?.[1] ?? [])

test('the coverage page names every numbered row of the domain once, in order', () => {
  expect(rows.map(Number)).toEqual(Array.from({ length: 147 }, (_, index) => index + 1))
})

test('every test that the coverage page names exists', () => {
  const named = [...text.matchAll(/`([\w./]+\.test\.tsx?)`/g)].map(([, file]) => file ?? '')
  expect(named.length).toBeGreaterThan(10)
  const isThere = (file: string) => ['cloudfunctions', '.', 'src'].some((base) => existsSync(path.join(base, file)))
  expect(named.filter((file) => !isThere(file))).toEqual([])
})

test('every page that the coverage page names exists', () => {
  const named = [...text.matchAll(/`((?:pages|pkg-[a-z]+)\/[A-Za-z]+)`/g)].map(([, page]) => page ?? '')
  expect(named.filter((page) => !existsSync(path.join('src', page, 'index.tsx')))).toEqual([])
})

test('pictures that README shows are there', () => {
  const readme = readFileSync(path.resolve('README.md'), 'utf8')
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file ?? '')
  expect(pictures.length).toBeGreaterThanOrEqual(3)
  expect(pictures.filter((file) => !existsSync(file))).toEqual([])
})
