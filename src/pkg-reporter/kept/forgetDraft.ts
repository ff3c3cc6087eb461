import { keptDraft, removeDraft } from '@/platform/draft'
import { forgetPhotos } from '@/platform/keptPhotos'

/** Deletes a draft of the present person with its photos and recordings. */
export function forgetDraft(key: string): void {
  const photos = keptDraft<{ photos?: { key: string }[] }>(key)?.fields.photos ?? []
  void forgetPhotos(photos.map((photo) => photo.key))
  removeDraft(key)
}
