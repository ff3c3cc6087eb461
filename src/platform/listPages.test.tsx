import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { app, ask, Count, kept, List, loadThreePages, openTab, reload, server, signIn } from './lists.fixture'

beforeEach(openTab)

describe('how far a list was loaded', () => {
  test('outlives that the page is loaded anew: each page once, by its key, and nothing is drawn before all are there', async () => {
    await loadThreePages()
    render(<List />)
    expect(screen.getByRole('button')).toHaveTextContent('没有了')
    expect(screen.getByRole('button')).not.toHaveTextContent('1')
    await screen.findByText('1 2 3 4 5 6 还有')
    expect(ask.mock.calls).toEqual([[undefined], ['b'], ['c']])
  })

  test('is used once: a list that was forgotten meanwhile begins anew', async () => {
    await loadThreePages()
    const { unmount } = render(<List />)
    await screen.findByText('1 2 3 4 5 6 还有')
    unmount()
    act(() => app.clearQueries())
    ask.mockClear()
    render(<List />)
    await screen.findByText('1 2 还有')
    expect(ask).toHaveBeenCalledTimes(1)
  })

  test('is no matter to whoever only counts its rows, and lasts until the list is drawn', async () => {
    await loadThreePages()
    const { unmount } = render(<Count />)
    await screen.findByText('2 件')
    expect(ask).toHaveBeenCalledTimes(1)
    unmount()
    reload()
    render(<List />)
    expect(await screen.findByText('1 2 3 4 5 6 还有')).toBeInTheDocument()
  })

  test('is asked for the drawn list also where a count beside it asks first', async () => {
    await loadThreePages()
    render(
      <>
        <Count />
        <List />
      </>,
    )
    await screen.findByText('1 2 3 4 5 6 还有')
    expect(ask).toHaveBeenCalledTimes(3)
  })

  test('when a later page is lost those that came are drawn, and more can be asked for', async () => {
    await loadThreePages()
    ask.mockImplementationOnce(async () => server.pages.first as never).mockRejectedValueOnce(new Error('lost'))
    render(<List />)
    fireEvent.click(await screen.findByText('1 2 还有'))
    expect(await screen.findByText('1 2 3 4 还有')).toBeInTheDocument()
  })

  test('a list that shrank meanwhile is shown as it is, and begins from there', async () => {
    await loadThreePages()
    server.pages = { first: { items: [1, 2], nextCursor: null } }
    const { unmount } = render(<List />)
    await screen.findByText('1 2 没有了')
    expect(ask).toHaveBeenCalledTimes(1)
    unmount()
    reload()
    server.pages = { first: { items: [1, 2], nextCursor: 'b' }, b: { items: [3], nextCursor: null } }
    render(<List />)
    expect(await screen.findByText('1 2 还有')).toBeInTheDocument()
  })

  test('is of that list alone, and of nobody else who signs in', async () => {
    await loadThreePages()
    const { unmount } = render(<List name="mine" />)
    await screen.findByText('1 2 还有')
    unmount()
    signIn('a2', app.session)
    render(<List />)
    await screen.findByText('1 2 还有')
    expect(ask).toHaveBeenCalledTimes(2)
  })

  test('is kept for no more lists than somebody can want', async () => {
    render(Array.from({ length: 40 }, (_, at) => <List key={String(at)} name={`list${at}`} />))
    await waitFor(() => expect(screen.getAllByText('1 2 还有')).toHaveLength(40))
    for (const list of screen.getAllByRole('button')) fireEvent.click(list)
    await waitFor(() => expect(screen.getAllByText('1 2 3 4 还有')).toHaveLength(40))
    expect(Object.keys(JSON.parse(kept() ?? '').pages)).toHaveLength(30)
  })

  test('is not kept of a search, not even as a digest', async () => {
    await loadThreePages({ search: '鸮金丝' })
    expect(kept()).toBeNull()
    render(<List search="鸮金丝" />)
    expect(await screen.findByText('1 2 还有')).toBeInTheDocument()
  })

  test('goes when the person leaves, and when the device is to forget', async () => {
    await loadThreePages()
    expect(kept()).toContain('a1')
    act(() => app.session.clear())
    expect(kept()).toBeNull()
    signIn('a1')
    reload()
    await loadThreePages()
    app.forgetLists()
    expect(kept()).toBeNull()
    render(<List />)
    expect(await screen.findByText('1 2 还有')).toBeInTheDocument()
  })

  test('of somebody who left in another tab goes when the page is loaded', async () => {
    await loadThreePages()
    sessionStorage.setItem('mashangdu.lists', (kept() ?? '').replace('a1', 'a9'))
    reload()
    expect(kept()).toBeNull()
  })

  test('is as before where the browser keeps nothing', async () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full')
    })
    await loadThreePages()
    render(<List />)
    expect(await screen.findByText('1 2 还有')).toBeInTheDocument()
    full.mockRestore()
  })
})
