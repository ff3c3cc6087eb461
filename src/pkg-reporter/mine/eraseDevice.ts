import { ownDraftKeys } from '@/platform/draft'
import { forgetAnswers } from '@/platform/keptAnswers'
import { ownEntries, throwAway } from '@/platform/outbox'
import { forgetDraft } from '../kept/forgetDraft'

/** Deletes what this device keeps of the present person: drafts, letters that wait, photos, and what was read before. */
export function eraseDevice(): void {
  for (const entry of ownEntries()) throwAway(entry)
  for (const key of ownDraftKeys()) forgetDraft(key)
  forgetAnswers()
}
