import { tell } from './feedback'
import { pickDocuments } from './pickDocuments'
import { pickPhotos } from './upload'

jest.mock('./feedback', () => ({ tell: jest.fn() }))

const pictures = ['一', '二', '三'].map((name) => new File([name], `${name}.jpg`, { type: 'image/jpeg' }))
URL.createObjectURL = () => 'blob:1'

/** What a person marks in the browser's window. */
const mark = (files: File[]) => {
  const input = document.querySelector('input[type=file]')
  Object.defineProperty(input, 'files', { value: files })
  input?.dispatchEvent(new Event('change'))
}

test('of more photos than there is room for, those that stay behind are told until it was read', async () => {
  const picked = pickPhotos(2)
  mark(pictures)
  expect((await picked).map(({ name }) => name)).toEqual(['一.jpg', '二.jpg'])
  expect(tell).toHaveBeenCalledWith('只放得下 2 个，另外 1 个没有加上')
})

test('when all of them find room nothing is said', async () => {
  const picked = pickDocuments(3)
  mark(pictures)
  expect(await picked).toHaveLength(3)
  expect(tell).not.toHaveBeenCalled()
})
