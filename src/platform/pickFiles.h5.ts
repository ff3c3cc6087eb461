/** Lets a person pick pictures in a browser; closing the window picks none. */
export function pickFiles({ isMultiple }: { isMultiple: boolean }): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept: 'image/jpeg,image/png,image/webp',
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
