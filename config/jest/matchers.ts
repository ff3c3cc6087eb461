import '@testing-library/jest-dom'
import { resetTaro } from './taro'

beforeEach(() => {
  localStorage.clear()
  resetTaro()
})

// jsdom draws nothing, so it cannot scroll.
Element.prototype.scrollIntoView ??= () => undefined
