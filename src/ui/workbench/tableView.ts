import { storage } from '@/platform/storage'
import { createStore } from '@/platform/store'

const key = 'isTable'
const store = createStore<boolean>(storage.get<boolean>(key) ?? false)

/** Whether a person wants wide lists as tables; kept in this browser. */
export const tableView = {
  use: store.use,
  set(isTable: boolean) {
    storage.set(key, isTable)
    store.set(isTable)
  },
}
