import { texts } from './texts'

test.each([
  [{ photos: 0, documents: 0, voices: 0 }, '我写的内容'],
  [{ photos: 2, documents: 0, voices: 0 }, '我写的内容和 2 张照片'],
  [{ photos: 2, documents: 1, voices: 0 }, '我写的内容、2 张照片和 1 份文件'],
  [{ photos: 0, documents: 1, voices: 0 }, '我写的内容和 1 份文件'],
  [{ photos: 2, documents: 1, voices: 1 }, '我写的内容、2 张照片、1 份文件和录音'],
  [{ photos: 0, documents: 0, voices: 1 }, '我写的内容和录音'],
])('what stands behind “my words” counts everything that was handed in: %j', (counts, words) => {
  expect(texts.written(counts)).toBe(words)
})
