import type { DraftRow } from '@/platform/draft'
import { choose, confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { momentText } from '@/ui/dates'
import { forgetDraft } from './forgetDraft'
import { texts } from './texts'

type Props = { draft: DraftRow; onRemoved: () => void }

/** One draft; a touch offers to go on with it or to delete it. */
export function DraftCell({ draft: { key, title, page, savedAt }, onRemoved }: Props) {
  const offer = async () => {
    const { open, removeDraft: remove } = texts.choices
    const ways = [
      { key: 'open', text: open },
      { key: 'remove', text: remove },
    ]
    const picked = await choose(ways, { title })
    if (picked === 'open') void go(page)
    if (picked !== 'remove') return
    const isSure = await confirm({ title: texts.removeTitle, text: texts.removeText, yes: texts.removeYes })
    if (!isSure) return
    forgetDraft(key)
    onRemoved()
  }
  return (
    <Cell icon="pen" title={title} note={texts.keptAt(momentText(new Date(savedAt).toISOString()))} onPress={offer} />
  )
}
