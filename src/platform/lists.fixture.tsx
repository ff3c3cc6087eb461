import { act, fireEvent, render, screen } from '@testing-library/react'
import * as React from 'react'
import { session } from './session'

const officer = { assignmentId: 'a1', role: 'judicialOfficeClerk' } as const
/** Signs an office's clerk in, by his assignment. */
export const signIn = (assignmentId: string, own = session) =>
  act(() => {
    own.start({ token: assignmentId, expiresAt: '' })
    own.setActive({ ...officer, assignmentId } as never)
  })

let stopListening = (): void => undefined

/** The modules as a browser loads them: what they knew is gone, but for what the tab keeps. */
export function loadModules() {
  stopListening()
  const listen = jest.spyOn(document, 'addEventListener')
  let modules: unknown
  jest.isolateModules(() => {
    jest.doMock('react', () => React)
    modules = {
      ...require('./query'),
      ...require('./listing'),
      ...require('./listPlace'),
      ...require('./session'),
    }
  })
  const heard = listen.mock.calls.filter(([kind]) => kind === 'scroll')
  listen.mockRestore()
  stopListening = () => {
    for (const each of heard) document.removeEventListener(...each)
  }
  return modules as typeof import('./query') &
    typeof import('./listing') &
    typeof import('./listPlace') &
    typeof import('./session')
}

/** What stands in the browser now. */
export let app: ReturnType<typeof loadModules>
type Pages = Record<string, { items: number[]; nextCursor: string | null }>

/** The server's pages by their cursors. */
export const server: { pages: Pages } = { pages: {} }
export const ask = jest.fn(
  async (cursor?: string) => server.pages[cursor ?? 'first'] ?? { items: [], nextCursor: null },
)

type Props = { name?: string; search?: string }

const usePagesOf = ({ name = 'queue', search }: Props) =>
  app.usePages<number>({ queryKey: ['ticket', name, { search }], queryFn: ask })

/** A list on its page. */
export function List(props: Props) {
  const list = usePagesOf(props)
  app.useListing(list)
  return (
    <button type="button" onClick={list.loadMore}>
      {list.items.join(' ')} {list.hasMore ? '还有' : '没有了'}
    </button>
  )
}

/** Only says how many there are, as a menu beside a list. */
export const Count = () => <p>{usePagesOf({}).items.length} 件</p>

/** What the tab keeps. */
export const kept = () => sessionStorage.getItem('mashangdu.lists')

/** The page is loaded anew: nothing is known any more but what the tab keeps. */
export const reload = () => {
  app = loadModules()
  ask.mockClear()
}

/** A clerk opens the app in a new tab; the server has four pages of every list. */
export function openTab(): void {
  sessionStorage.clear()
  server.pages = {
    first: { items: [1, 2], nextCursor: 'b' },
    b: { items: [3, 4], nextCursor: 'c' },
    c: { items: [5, 6], nextCursor: 'd' },
    d: { items: [7], nextCursor: null },
  }
  signIn('a1')
  reload()
}

/** Looks at three pages of a list, then loads the page anew. */
export async function loadThreePages(props: Props = {}) {
  const { unmount } = render(<List {...props} />)
  fireEvent.click(await screen.findByText('1 2 还有'))
  fireEvent.click(await screen.findByText('1 2 3 4 还有'))
  await screen.findByText('1 2 3 4 5 6 还有')
  unmount()
  reload()
}
