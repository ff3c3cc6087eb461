import { tell } from './feedback'
import { texts } from './pickFiles/texts'

type Options = { most: number; accept?: string }

const pictures = 'image/jpeg,image/png,image/webp'

/** Lets a person pick files in a browser, pictures unless said otherwise; closing the window picks none. A browser lets
 *  him mark more than there is room for: what is left out is said, or he would think that it went along. */
export function pickFiles({ most, accept = pictures }: Options): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept,
      multiple: most > 1,
      hidden: true,
    })
    const finish = () => {
      input.remove()
      const files = [...(input.files ?? [])]
      if (files.length > most) void tell(texts.leftOut(most, files.length - most))
      resolve(files.slice(0, most))
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    // In the document, so that assistive tools and tests can reach it.
    document.body.append(input)
    input.click()
  })
}
