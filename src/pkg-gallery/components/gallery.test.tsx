import { readdirSync, readFileSync } from 'node:fs'
import { act, render } from '@testing-library/react'
import axe from 'axe-core'
import GalleryPage from '.'

// What is not drawn in a page's flow: frames, parts of others, and what is no component.
const frames = ['Icon', 'NavBar', 'Page', 'PageError', 'elements', 'Sheet', 'FieldError', 'VisuallyHidden']
// Put together from others, with a list's answer in hand; its own test shows each.
const composed = [
  'ListFilter',
  'MistakesNotice',
  'Moment',
  'NothingFound',
  'RecordList',
  'SignInState',
  'StaleNotice',
  'WaitingCells',
]
// On paper only.
const printed = ['OnPaper']
const elsewhere = [...frames, ...composed, ...printed]

jest.useFakeTimers()

const sources = () => {
  const folder = 'src/pkg-gallery/components'
  return readdirSync(folder)
    .filter((file) => /^[A-Z].*\.tsx$/.test(file))
    .map((file) => `${folder}/${file}`)
}

describe('the gallery', () => {
  test('shows every component', () => {
    const shown = sources()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const components = readdirSync('src/ui')
      .filter((file) => /^[A-Z]\w*\.tsx$/.test(file))
      .map((file) => file.replace('.tsx', ''))
    expect(components.filter((name) => !elsewhere.includes(name) && !shown.includes(`'@/ui/${name}'`))).toEqual([])
  })

  test('stands three times, light, dark and large, and axe-core finds nothing in it', async () => {
    const { container } = render(<GalleryPage />)
    act(() => jest.runAllTimers())
    expect(container.querySelectorAll('.gallery-look')).toHaveLength(3)
    jest.useRealTimers()
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([])
  }, 60_000)
})
