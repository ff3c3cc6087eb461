import { texts as voiceTexts } from '../voice/texts'
import { texts } from './texts'
import type { DraftPhoto } from './usePhotos'

type Issue = { path: 'attachmentIds' | 'documents' | 'voice'; message: string }

/** The sentence about what was not sent, at the place where it stands: what was refused can only be taken away. */
export function stuckIssue(unsent: readonly DraftPhoto[], isRefused: (photo: DraftPhoto) => boolean): Issue {
  const files = unsent.filter(({ seconds }) => !seconds)
  const one = files.find(isRefused) ?? files[0]
  if (!one) return { path: 'voice', message: voiceTexts.notSent }
  return one.name
    ? { path: 'documents', message: isRefused(one) ? texts.documentRefused : texts.documentNotSent }
    : { path: 'attachmentIds', message: isRefused(one) ? texts.refused : texts.notSent }
}
