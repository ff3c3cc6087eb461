/** A finished document as the server hands it over. */
export type FinishedDocument = { fileName: string; format: 'pdf' | 'docx'; base64: string }
