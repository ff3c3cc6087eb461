import { openLayer } from './layers'
import { texts } from './texts'

/** Shows photos over the whole screen, beginning with this one. */
export function showPhotos(urls: string[], first: number) {
  let shown = first
  const dialog = document.createElement('dialog')
  dialog.className = 'viewer'
  const picture = document.createElement('img')
  const show = (index: number) => {
    shown = (index + urls.length) % urls.length
    picture.src = urls[shown] ?? ''
    picture.alt = texts.photoOf(shown + 1, urls.length)
  }
  dialog.append(
    picture,
    button(texts.closePhotos, 'viewer-close', () => dialog.close()),
  )
  if (urls.length > 1) {
    dialog.append(
      button(texts.previousPhoto, 'viewer-previous', () => show(shown - 1)),
      button(texts.nextPhoto, 'viewer-next', () => show(shown + 1)),
    )
  }
  dialog.setAttribute('aria-label', texts.photos)
  picture.addEventListener('click', () => dialog.close())
  show(first)
  document.body.append(dialog)
  dialog.showModal()
  const closed = openLayer(() => dialog.close(), true)
  dialog.addEventListener('close', () => {
    closed()
    dialog.remove()
  })
}

function button(words: string, className: string, onClick: () => void) {
  const made = document.createElement('button')
  made.className = `viewer-button ${className}`
  made.textContent = words
  made.addEventListener('click', onClick)
  return made
}
