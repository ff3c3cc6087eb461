import { withoutLists } from './listAddress'

/** What lies over a page and closes when one goes back. `owner` = the entry of the browser's history it lies over. */
type Layer = { owner: string; isPageless: boolean; close: () => void }

type Place = { owner: string; depth: number }

/** Open layers, the topmost last. */
const layers: Layer[] = []

/** Each layer has an entry of its own above its page's, which differs from it by `depth` alone. */
const placeNow = (): Place => {
  const { depth = 0, idx, key } = window.history.state ?? {}
  return { owner: `${idx} ${key} ${withoutLists(window.location.hash)}`, depth }
}

let last = placeNow()

/**
 * A dialog or sheet opens: going back closes it and leaves the page where it is. The answer tells that it has closed.
 * `isPageless` = nothing else closes it when its page is left.
 */
export function openLayer(close: () => void, isPageless = false): () => void {
  const { owner, depth } = placeNow()
  const layer = { owner, isPageless, close }
  layers.push(layer)
  // NB: the entry of a layer that has closed stays and serves the next: to go back now would race with what follows.
  if (layersOf(owner).length > depth) window.history.pushState({ ...window.history.state, depth: depth + 1 }, '')
  last = placeNow()
  return () => {
    const place = layers.indexOf(layer)
    if (place >= 0) layers.splice(place, 1)
  }
}

const layersOf = (owner: string) => layers.filter((layer) => layer.owner === owner)

// Before the router hears of it: between a page's entry and those of its layers no page changes.
window.addEventListener(
  'popstate',
  (event) => {
    const before = last
    last = placeNow()
    const { owner, depth } = last
    for (const layer of layers.filter((each) => each.isPageless && each.owner !== owner)) drop(layer)
    if (before.owner !== owner || before.depth === depth) return
    event.stopImmediatePropagation()
    if (depth > before.depth) return
    const above = layersOf(owner).slice(depth)
    for (const layer of above.reverse()) drop(layer)
    // The layer of this entry had closed by itself: the person means the page.
    if (!above.length) window.history.back()
  },
  true,
)

function drop(layer: Layer): void {
  layers.splice(layers.indexOf(layer), 1)
  layer.close()
}
