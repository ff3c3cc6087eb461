import { phraseOf } from './phrase'

test.each([
  ['消防又来了。', '消防又来了'],
  ['一个月里来了三次，次次都查灭火器和通道，没有说为什么。', '一个月里来了三次'],
  ['他们说要买指定的灯箱才给办证，不买就一直拖着不办', '他们说要买指定的灯箱才给办证'],
  ['你好，我们店上个月被查了三次，没有说为什么', '你好，我们店上个月被查了三次'],
  ['收了1,500元说是押金也没有给收据，问了也不说', '收了1,500元说是押金也没有给收据'],
  ['一二三四五六七八九十一二三四五六七八九十一二三', '一二三四五六七八九十一二三四五六七八九十…'],
])('%s is called %s', (words, title) => {
  expect(phraseOf(words)).toBe(title)
})

test('a sign of two units is never cut in two', () => {
  expect(phraseOf(`${'字'.repeat(19)}😀${'字'.repeat(9)}`)).toBe(`${'字'.repeat(19)}…`)
})
