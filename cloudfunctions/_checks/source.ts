import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Files of the repository under the given folders, with forward slashes, in order. */
export const filesUnder = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) => listFolder(folder))
    .map((file) => file.split(path.sep).join('/'))
    .sort()

/** TypeScript files of the product: no tests, no generated types. */
export const productFiles = (...folders: string[]) =>
  filesUnder(...folders).filter(
    (file) =>
      /\.tsx?$/.test(file) && !isTest(file) && !/\.d\.ts$/.test(file) && file !== 'cloudfunctions/_shared/schema.ts',
  )

export const isTest = (file: string) => /\.(test|fixture)\.tsx?$/.test(file)

export const readText = (file: string) => readFileSync(file, 'utf8')

/** A finding as a person looks it up: file:line what. */
export type Finding = string

/** Walks over every node of a file and collects what `judge` says against it. */
export const findIn = (file: string, judge: (node: ts.Node) => string | null, text = readText(file)): Finding[] => {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind)
  const found: Finding[] = []
  const visit = (node: ts.Node) => {
    const fault = judge(node)
    if (fault !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${file}:${line + 1} ${fault}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What a literal, a part of a template or a text between tags says; null for every other node. */
export const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text
  return null
}

const listFolder = (folder: string): string[] => {
  let entries: ReturnType<typeof readFolder>
  try {
    entries = readFolder(folder)
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : listFolder(file)) : [file]
  })
}

const readFolder = (folder: string) => readdirSync(folder, { withFileTypes: true })
