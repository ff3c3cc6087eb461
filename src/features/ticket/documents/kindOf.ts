/** The kind of a document by the type that the server gave it: the end of its name when it is saved. */
export function kindOf(mime: string): 'pdf' | 'docx' | 'xlsx' | 'txt' {
  if (mime.includes('pdf')) return 'pdf'
  if (mime.includes('wordprocessingml')) return 'docx'
  return mime.includes('spreadsheetml') ? 'xlsx' : 'txt'
}
