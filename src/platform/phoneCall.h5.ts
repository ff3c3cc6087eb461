/** Opens the phone's dialler with this number; a browser without one does nothing. */
export function callPhone(number: string) {
  const link = document.createElement('a')
  link.href = `tel:${number.replace(/\s/g, '')}`
  link.click()
}
