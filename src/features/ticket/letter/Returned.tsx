import { momentText } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import type { Letter } from './letter.types'
import { texts } from './texts'

/** Why the leader sent a draft back, and whether it was amended since. Only those who write it ever see this. */
export const Returned = ({ letter: { returned } }: { letter: Pick<Letter, 'returned'> }) =>
  returned && (
    <Notice
      tone={returned.isOpen ? 'warn' : 'idle'}
      icon="undo"
      title={(returned.isOpen ? texts.returnedDraft : texts.amendedDraft)(returned.by, momentText(returned.at))}
    >
      {returned.reason}
    </Notice>
  )
