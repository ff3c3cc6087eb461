import { ownDraftKeys } from '@/platform/draft'
import { forgetOwnAnswers } from '@/platform/keptAnswers'
import { throwAllAway } from '@/platform/outbox'
import { forgetDraft } from '../kept/forgetDraft'

/** Deletes what this device keeps of the present person in his present role: drafts, letters that wait, photos, and what
 *  was read before. False when a letter was left because it is on its way. */
export function eraseDevice(): boolean {
  for (const key of ownDraftKeys()) forgetDraft(key)
  forgetOwnAnswers()
  return throwAllAway()
}
