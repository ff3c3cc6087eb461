import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Addresses that may stand in a bundle, because nobody asks them: they are names, or words in an error. */
const names: readonly [RegExp, why: string][] = [
  [/^https?:\/\/www\.w3\.org\//, 'names of SVG, XLink and XML'],
  [/^https:\/\/(react|reactjs|fb)\.(dev|org|me)\//, 'where React explains an error'],
  [/^https:\/\/reactjs\.org\//, 'where React explains an error'],
  [/^https?:\/\/json-schema\.org\//, 'the name of the schema’s language'],
  [/^https:\/\/stenciljs\.com\/docs\//, 'where Taro’s elements explain an error'],
  [/^https:\/\/(taro\.com|query-string\.invalid)$/, 'what Taro and query-string put before a path to take it apart'],
  [/^https?:\/\/(localhost|127\.0\.0\.1)/, 'ourselves'],
]

/** Absolute addresses in scripts, styles and pages of a build that are not known to be mere names, with their files. */
export const foreignAddresses = (folder: string) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.(js|css|html|json|wxml|wxss|wxs)$/.test(file))
    .flatMap((file) => addressesOf(readFileSync(path.join(folder, file), 'utf8')).map((found) => `${file}: ${found}`))
}

/** The addresses in a text: with a scheme, or `//host` where a style or an element would load it. */
export const addressesOf = (text: string) => {
  const whole = text.match(/\b(?:https?|wss?):\/\/[\w[-][^\s"'`<>\\)]*/g) ?? []
  const bare = text.match(/(?:url\(["']?|(?:src|href)=["'])\/\/[^\s"')]+/g) ?? []
  return [...whole, ...bare].filter((found) => !names.some(([name]) => name.test(found)))
}
