import { ownDraftKeys } from '@/platform/draft'
import { forgetOwnAnswers } from '@/platform/keptAnswers'
import { forgetLists } from '@/platform/listPlace'
import { throwAllAway } from '@/platform/outbox'
import { forgetDraft } from '../kept/forgetDraft'

/** Deletes what this device keeps of the present person in his present role: drafts, letters that wait, photos, what
 *  was read before, and where lists stood. False when a letter was left because it is on its way. */
export function eraseDevice(): boolean {
  for (const key of ownDraftKeys()) forgetDraft(key)
  forgetOwnAnswers()
  forgetLists()
  return throwAllAway()
}
