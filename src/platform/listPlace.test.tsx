import { fireEvent, render, screen } from '@testing-library/react'
import { kept, loadModules, loadThreePages, openTab, reload, signIn } from './lists.fixture'

beforeEach(openTab)

let placing: ReturnType<typeof loadModules>

type Hook = typeof import('./listPlace').useListPlace

const queue = ['ticket', 'queue', {}]

function Rows({ list = queue, isThere, usePlace }: { list?: unknown[]; isThere: boolean; usePlace: Hook }) {
  usePlace(list, isThere ? 1 : undefined)
  return null
}

describe('where a list stood', () => {
  const open = (hash: string, key: string) => window.history.replaceState({ idx: 1, key }, '', hash)
  const scroll = async (to: number) => {
    const page = screen.getByTestId('page')
    page.scrollTop = to
    fireEvent.scroll(page)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  function loadAnew(isDrawn = true, height = 2000, list = queue) {
    document.body.innerHTML = '<div class="taro_page_show" data-testid="page"><div id="root"></div></div>'
    const page = screen.getByTestId('page')
    Object.defineProperties(page, { scrollHeight: { value: height }, clientHeight: { value: 800 } })
    placing = loadModules()
    const usePlace = placing.useListPlace
    const { rerender } = render(<Rows list={list} isThere={isDrawn} usePlace={usePlace} />, {
      container: document.getElementById('root') ?? page,
    })
    return { page, draw: () => rerender(<Rows list={list} isThere usePlace={usePlace} />) }
  }
  afterEach(() => {
    document.body.innerHTML = ''
  })

  test('it stands again as soon as its rows are drawn, not before, and once', async () => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    const { page, draw } = loadAnew(false)
    expect(page.scrollTop).toBe(0)
    draw()
    expect(page.scrollTop).toBe(700)
  })

  test('whoever loads the page anew while it still moves comes back to the same place', () => {
    open('#/pages/records/index', 'k1')
    const { page } = loadAnew()
    page.scrollTop = 700
    fireEvent.scroll(page)
    fireEvent(window, new Event('pagehide'))
    expect(loadAnew().page.scrollTop).toBe(700)
  })

  test('whoever leaves while it still moves leaves nothing behind', () => {
    open('#/pages/records/index', 'k1')
    const { page } = loadAnew()
    page.scrollTop = 700
    fireEvent.scroll(page)
    placing.forgetLists()
    fireEvent(window, new Event('pagehide'))
    expect(kept()).toBeNull()
  })

  test('the same rows stand there when there is more above them than before', async () => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    expect(loadAnew(true, 2170).page.scrollTop).toBe(870)
  })

  test('what the address says of the list makes no other place of it', async () => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    open('#/pages/records/index?list=queue.only%3Dopen', 'k1')
    expect(loadAnew().page.scrollTop).toBe(700)
  })

  test.each([
    ['another page', '#/pkg-office/ledger/index', 'k1'],
    ['the same page that is opened another time', '#/pages/records/index', 'k2'],
  ])('%s begins at its top', async (_which, hash, key) => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    open(hash, key)
    expect(loadAnew().page.scrollTop).toBe(0)
  })

  test('so does a list that was scrolled back to its top, and anybody else’s', async () => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    signIn('a2')
    expect(loadAnew().page.scrollTop).toBe(0)
    signIn('a1')
    await scroll(700)
    await scroll(0)
    expect(loadAnew().page.scrollTop).toBe(0)
  })

  test('a list that has fewer pages than before begins at its top, and so does a search', async () => {
    open('#/pages/records/index', 'k1')
    for (const list of [['ticket', 'queue', { search: '面馆' }], queue]) {
      reload()
      await loadThreePages()
      loadAnew(false)
      await scroll(700)
      expect(loadAnew(true, 2000, list).page.scrollTop).toBe(0)
      expect(loadAnew().page.scrollTop).toBe(0)
    }
  })

  test('whoever scrolls while it loads stays where he is', async () => {
    open('#/pages/records/index', 'k1')
    loadAnew()
    await scroll(700)
    const { page, draw } = loadAnew(false)
    await scroll(50)
    draw()
    expect(page.scrollTop).toBe(50)
  })
})
