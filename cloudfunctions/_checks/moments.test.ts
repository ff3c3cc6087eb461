import { readFileSync } from 'node:fs'
import { productFiles } from './source'

/** A moment before words: glued to them, 「今天 14:30提交」, or set apart even where it has no number, 「刚刚 提交」. */
const unspaced = /\$\{(?:moment|at|from|until)\} ?\p{Script=Han}/u

// The one place that says 刚刚 in words of its own: src/ui/StaleNotice.tsx.
const ownWords = 'keptSince:'

/** Every line of a texts.ts that leaves the space beside a moment to chance; `from` may be a person or an office as well. */
const faults = productFiles('src')
  .filter((file) => file.endsWith('texts.ts'))
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => unspaced.test(line) && !line.includes(ownWords) && !/received: \(from/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )

test('words after a moment stand apart from its numbers and from nothing else: spaced() knows which', () => {
  expect(faults).toEqual([])
})

test.each(['$' + '{moment}提交', '$' + '{moment} 提交'])('%s is such a line', (line) => {
  expect(line).toMatch(unspaced)
})
