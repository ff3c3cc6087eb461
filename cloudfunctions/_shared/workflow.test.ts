import { birthOf, eventsFor, requireVersion, requireWho, type Transition, transitionFor } from './workflow'

type State = 'open' | 'ended'
type Event = 'begin' | 'end' | 'look'
const table: readonly Transition<State, Event>[] = [
  { from: ['open'], event: 'begin', to: 'ended', who: ['auditor'] },
  { from: null, event: 'begin', to: 'open', who: ['enterpriseUser'], starts: ['total'] },
  { from: null, event: 'look', to: null, who: ['auditor'] },
  { from: ['open'], event: 'end', to: 'ended', who: ['auditor', 'system'] },
  { from: ['open', 'ended'], event: 'look', to: null, who: ['auditor'] },
]
const codeOf = (act: () => unknown) => {
  try {
    act()
    return 'OK'
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message
  }
}

test('a record begins in the state that the table’s row without a before says, with that row’s clocks', () => {
  expect(birthOf(table, 'begin')).toMatchObject({ to: 'open', starts: ['total'], who: ['enterpriseUser'] })
})

test('what stands in no such row brings nothing into being', () => {
  expect(codeOf(() => birthOf(table, 'end'))).toBe('WRONG_STATE')
  expect(codeOf(() => birthOf(table, 'look'))).toMatch('no state')
})

test('an event leads on only from the states of its row', () => {
  expect(transitionFor(table, 'open', 'end').to).toBe('ended')
  expect(codeOf(() => transitionFor(table, 'ended', 'end'))).toBe('WRONG_STATE')
})

test('a role is offered what the table lets it do, and nothing else passes', () => {
  expect(eventsFor(table, 'open', 'auditor').map(({ event }) => event)).toEqual(['begin', 'end', 'look'])
  expect(eventsFor(table, 'open', 'enterpriseUser')).toEqual([])
  expect(codeOf(() => requireWho({ who: ['auditor'] }, 'system'))).toBe('FORBIDDEN')
  expect(codeOf(() => requireWho({ who: ['auditor'] }, null))).toBe('FORBIDDEN')
})

test('who read an older version may not act', () => {
  expect(codeOf(() => requireVersion(2, 2))).toBe('OK')
  expect(codeOf(() => requireVersion(2, 1))).toBe('STALE')
})
