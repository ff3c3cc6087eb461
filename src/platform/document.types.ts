/** A finished document as the server hands it over. */
export type FinishedDocument = { fileName: string; pdfBase64: string }
