type Options = { isMultiple: boolean; accept?: string }

const pictures = 'image/jpeg,image/png,image/webp'

/** Lets a person pick files in a browser, pictures unless said otherwise; closing the window picks none. */
export function pickFiles({ isMultiple, accept = pictures }: Options): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept,
      multiple: isMultiple,
      hidden: true,
    })
    const finish = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    // In the document, so that assistive tools and tests can reach it.
    document.body.append(input)
    input.click()
  })
}
