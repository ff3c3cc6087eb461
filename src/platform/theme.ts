import { storage } from './storage'
import { createStore } from './store'

/** Which colours a person wants; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'
const store = createStore<Theme>(storage.get<Theme>(key) ?? 'system')

/** Light, dark, or as the device has it. */
export const theme = {
  get: store.get,
  set(next: Theme) {
    storage.set(key, next)
    store.set(next)
  },
}

/** The chosen theme, kept current in a component. */
export const useTheme = store.use
