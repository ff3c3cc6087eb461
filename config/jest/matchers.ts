import '@testing-library/jest-dom'
import { resetTaro } from './taro'

beforeEach(() => {
  localStorage.clear()
  resetTaro()
})
