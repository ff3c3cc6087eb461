import { keptDraft, removeDraft } from '@/platform/draft'
import { forgetPhotos } from '@/platform/keptPhotos'
import { type ActionName, actionForms } from '../action/forms'
import type { Values } from '../action/values'
import { draftPlace, nobody } from './draftPlace'

type Holder = { number: string; code: string }

/** What was begun for these reports and never sent: whether there is anything that a person would miss, and how all of
 *  it leaves this device. */
export function keptWordsOf(holders: readonly Holder[]) {
  const found = holders.flatMap((holder) =>
    steps.flatMap((step) => {
      const place = draftPlace(holder, step)
      const kept = keptDraft<Values>(place, nobody)
      return kept ? [{ place, ...kept.fields }] : []
    }),
  )
  return {
    isWritten: found.some(({ words, photos }) => photos.length > 0 || Object.values(words).some((text) => text.trim())),
    forget: () => {
      for (const { place, photos } of found) {
        void forgetPhotos(photos.map(({ key }) => key))
        removeDraft(place, nobody)
      }
    },
  }
}

// All there are: a step that was begun may be over by now.
const steps = Object.keys(actionForms) as ActionName[]
