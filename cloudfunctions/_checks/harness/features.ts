import type { Call } from '../../_shared/call'
import type { Features } from '../../_shared/handlers'

/** A use case of a test: it may return anything. */
export type FakeHandler = (input: never, call: Call) => Promise<unknown>

/** Feature handlers of a test, by full name (`ticket.accept`), in the shape that `createServe` takes. */
export const fakeFeatures = (handlers: Readonly<Record<string, FakeHandler>>): Features => {
  const features: Record<string, Record<string, FakeHandler>> = {}
  for (const [name, handle] of Object.entries(handlers)) {
    const [feature = '', key = ''] = name.split('.')
    features[feature] = { ...features[feature], [key]: handle }
  }
  return features as Features
}
