/** A finished document as the server hands it over. */
export type FinishedDocument = { fileName: string; format: 'pdf' | 'docx' | 'xlsx'; base64: string }
