import { Failure, fail } from '../../_shared/errors'
import type { CleanDocument } from '../../_shared/ports'
import { documentKind, wordsIn } from './document/kind'
import { cleanOffice } from './document/office'
import { cleanPdf } from './document/pdf'
import { sentences } from './document/texts'

/** A document made anew from what can be read in it: who wrote it, when, with which programs and on which machine does
 *  not come through. What it is, its content says. */
export const cleanDocument: CleanDocument = async (bytes, most) => {
  const kind = documentKind(bytes)
  if (!kind) return null
  if (kind === 'oldOffice') throw fail('FILE_TYPE', { message: sentences.oldOffice })
  if (bytes.byteLength > most.bytes) throw fail('FILE_TOO_LARGE', { message: sentences.tooLarge })
  try {
    if (kind === 'pdf') return { bytes: await cleanPdf(bytes), mime: 'application/pdf' }
    if (kind === 'zip') return await cleanOffice(bytes)
    return { bytes: new TextEncoder().encode(wordsIn(bytes) ?? ''), mime: 'text/plain; charset=utf-8' }
  } catch (cause) {
    if (cause instanceof Failure && cause.code !== 'FILE_BROKEN') throw cause
    throw fail('FILE_BROKEN', { message: sentences.broken, cause })
  }
}
