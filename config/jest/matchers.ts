import '@testing-library/jest-dom'
import { resetTaro } from './taro'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  resetTaro()
})

// jsdom draws nothing, so it cannot scroll.
Element.prototype.scrollIntoView ??= () => undefined

// Accessible names are compared as they are written, with plain spaces; what it does has a test of its own.
jest.mock('@/ui/joined', () => ({ joined: <Children>(children: Children) => children }))
