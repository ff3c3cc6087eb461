import { productFiles } from './source'
import { type Exception, faultsOf, type Sentence, sentencesIn, wordRules } from './words'

/** What only those read who start and run the server, whose commands and variables are Latin. */
const isForOperators = (file: string) =>
  /^cloudfunctions\/(_host\/(?!demo\/)|_platform\/(environment|runtime)\.ts|_shared\/database\/|_checks\/)/.test(file)

const plate = 'cloudfunctions/_platform/documents/plateTemplate.ts'

const exceptions: readonly Exception[] = [
  { rule: 'Latin words', file: plate, reason: 'The template is a program around its Chinese lines.' },
  { rule: 'half-width marks', file: plate, reason: 'The marks belong to the program of the template.' },
  {
    rule: 'Latin words',
    file: 'cloudfunctions/_shared/calendar/official.ts',
    reason: 'Names the library that carries the list; kept in the calendar, shown on no page.',
  },
  {
    rule: '进行处理',
    file: 'src/features/ticket/office/letters/texts.ts',
    reason: 'Quotes the statute as it is printed.',
  },
  { rule: 'bare verbs', file: 'src/ui/texts.ts', text: '好', reason: 'The word of four stars, not of a button.' },
  {
    rule: '登录已失效',
    file: 'cloudfunctions/identity/texts.ts',
    reason: 'Said only to whoever comes with a sign-in that has ended.',
  },
]

const excuses = ({ rule, file, text }: Exception, name: string, sentence: Sentence) =>
  rule === name && sentence.file.startsWith(file) && (text === undefined || sentence.text === text)

const sentences = productFiles('src', 'cloudfunctions')
  .filter((file) => !isForOperators(file))
  .flatMap((file) => sentencesIn(file))
const faults = sentences.flatMap((sentence) => faultsOf(sentence).map((name) => ({ name, sentence })))

describe('what people read', () => {
  test('is found: screens, contracts, the server’s sentences and the demo city', () => {
    const files = new Set(sentences.map(({ file }) => file))
    for (const file of [
      'src/features/ticket/report/texts.ts',
      'src/contracts/messages.ts',
      'src/contracts/errors.ts',
      'cloudfunctions/ticket/texts.ts',
      'cloudfunctions/_host/demo/year/reports/stories/street.ts',
    ])
      expect(files).toContain(file)
  })

  test.each(wordRules.map((rule) => [rule.name, rule] as const))('has no «%s»', (name, { reason }) => {
    const found = faults
      .filter((fault) => fault.name === name && !exceptions.some((each) => excuses(each, name, fault.sentence)))
      .map(({ sentence: { file, line, text } }) => `${file}:${line} ${text}（${reason}）`)
    expect(found).toEqual([])
  })

  test('every exception is still needed', () => {
    const idle = exceptions.filter((each) => !faults.some(({ name, sentence }) => excuses(each, name, sentence)))
    expect(idle).toEqual([])
  })
})

describe('the guard', () => {
  test.each(wordRules.map((rule) => [rule.name, rule] as const))(
    'of «%s» sees what is wrong and lets what is right be',
    (name, { wrong, right }) => {
      expect(faultsOf({ text: wrong })).toContain(name)
      expect(faultsOf({ text: right })).toEqual([])
    },
  )

  test('reads strings, templates and words between tags, and no comments', () => {
    const code =
      "// 您好\nconst a = '提交'\nconst b = `第$" +
      '{a}件，共$' +
      "{a}件`\nconst c = <View>等一下</View>\nconst d = 'none'"
    expect(sentencesIn('sample.tsx', code)).toEqual([
      { file: 'sample.tsx', line: 2, text: '提交' },
      { file: 'sample.tsx', line: 3, text: '第▢件，共▢件' },
      { file: 'sample.tsx', line: 4, text: '等一下' },
    ])
  })
})
