import { act, fireEvent, render, screen } from '@testing-library/react'
import { serve, signIn } from '@/features/ticket/server.fixture'
import { StaffDesk } from './StaffDesk'

const show = async (place: 'inbox' | 'me') => {
  signIn('judicialOfficeClerk')
  window.matchMedia = (() => ({ matches: true, addEventListener: () => 0, removeEventListener: () => 0 })) as never
  serve({
    'ticket/queue': () => ({ items: [], nextCursor: null }),
    'ticket/counters': () => ({ states: [], overdue: 0, dueSoon: 0 }),
    'notice/unread': () => ({ count: 0 }),
  })
  render(
    <StaffDesk place={place}>
      {() =>
        ['甲', '乙'].map((words) => (
          <button key={words} type="button" className="cell">
            {words}
          </button>
        ))
      }
    </StaffDesk>,
  )
  await act(async () => undefined)
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('up and down go through messages as through the queue', async () => {
  await show('inbox')
  press('ArrowDown')
  expect(screen.getByRole('button', { name: '甲' })).toHaveFocus()
  press('ArrowDown')
  expect(screen.getByRole('button', { name: '乙' })).toHaveFocus()
  press('ArrowUp')
  expect(screen.getByRole('button', { name: '甲' })).toHaveFocus()
})

test('on a page that is no list the arrows stay the browser’s', async () => {
  await show('me')
  press('ArrowDown')
  expect(document.body).toHaveFocus()
})
