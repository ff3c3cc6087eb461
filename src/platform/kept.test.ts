import { createKept } from './kept'
import { session } from './session'

const active = (assignmentId: string) => ({
  assignmentId,
  role: 'judicialOfficeClerk' as const,
  title: '',
  unit: '',
  regionCode: null,
  endsAt: null,
})

test('what was chosen stays while the same person acts in the same role', () => {
  session.start({ token: 'a', expiresAt: '' })
  session.setActive(active('1'))
  const words = createKept('')
  words.set('老周')
  session.setRoles([])
  expect(words.get()).toBe('老周')
})

test.each([
  ['another role', () => session.setActive(active('2'))],
  ['another person', () => session.start({ token: 'b', expiresAt: '' })],
  ['nobody', () => session.clear()],
])('%s finds nothing of it', (_who, change) => {
  session.start({ token: 'a', expiresAt: '' })
  session.setActive(active('1'))
  const words = createKept('')
  words.set('老周')
  change()
  expect(words.get()).toBe('')
})
