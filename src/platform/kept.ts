import { session } from './session'
import { createStore } from './store'

/** What a person chose on a page, kept while the app is open so that coming back finds the same list.
 *  Another person, or the same in another role, begins anew: words that were looked for are nobody else's. */
export function createKept<Value>(initial: Value) {
  const store = createStore(initial)
  let owner = ownerNow()
  session.subscribe(() => {
    if (ownerNow() === owner) return
    owner = ownerNow()
    store.set(initial)
  })
  return store
}

const ownerNow = () => `${session.get()?.token} ${session.get()?.active?.assignmentId}`
