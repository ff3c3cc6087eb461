import { texts } from './texts'

const sentences = {
  denied: texts.cameraDenied,
  missing: texts.cameraMissing,
  unreadable: texts.codeUnreadable,
  cancelled: texts.scanCancelled,
}

/** Why nothing was scanned; the message says what else can be done. */
export class ScannerError extends Error {
  readonly reason: keyof typeof sentences

  constructor(reason: keyof typeof sentences) {
    super(sentences[reason])
    this.name = 'ScannerError'
    this.reason = reason
  }
}

/** A running camera; `stop` frees it. */
export type LiveScan = { stop: () => void }
