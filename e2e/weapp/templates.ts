import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { TreeNode } from './bareContext'

/** Finds what a tree carries and the templates of the build would not draw: `input.p34`, or an element without a template. */
export function lostIn(dist: string): (root: TreeNode) => string[] {
  const text = readFileSync(path.join(dist, 'base.wxml'), 'utf8')
  const templates = new Map<string, string>()
  for (const [, name = '', body = ''] of text.matchAll(/<template name="tmpl_0_(\w+)">(.*?)<\/template>/gs))
    templates.set(name.replace(/_(focus|blur)$/, ''), (templates.get(name) ?? '') + body)
  const lost = (node: TreeNode): string[] => {
    const template = templates.get(node.nn ?? '')
    const own =
      template === undefined ? [`<${node.nn}>`] : placesOf(node).filter((place) => !template.includes(`i.${place}`))
    return [...own, ...(node.cn ?? []).flatMap(lost)]
  }
  return (root) => (root.cn ?? []).flatMap(lost)
}

/** Values that are set, among the numbered attributes. */
const placesOf = (node: TreeNode): string[] =>
  Object.entries(node).flatMap(([key, value]) => (/^p\d+$/.test(key) && value !== undefined ? [key] : []))
