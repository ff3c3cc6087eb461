import { useState } from 'react'
import { bureauRoles } from '@/contracts/roles'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DownloadCells } from '../letters/DownloadCells'
import { LetterHead } from './LetterHead'
import { LetterText } from './LetterText'
import type { Letter } from './letter.types'
import { Progress } from './Progress'
import { texts } from './texts'

// A judicial office has no part in letters (行政执法监督条例第六条): it reads them here, the paper is the bureau's.
const readers = [...bureauRoles, 'governmentApprover'] as const
const formats = ['pdf', 'docx'] as const

/** One letter of a record: which, what became of it, and its words one tap away. A draft shows its words at once. */
export function LetterCells({ letter, unit }: { letter: Letter; unit: 'calendarDay' | 'workingDay' }) {
  const isDraft = letter.state === 'draft'
  const role = useSession()?.active?.role
  const canDownload = readers.some((reader) => reader === role)
  const [isOpen, setOpen] = useState(isDraft)
  return (
    <Cells>
      <Block>
        <LetterHead letter={letter} unit={unit} />
      </Block>
      {isOpen && <LetterText letter={letter} />}
      <Progress letter={letter} />
      {canDownload && (
        <DownloadCells
          formats={formats}
          fetch={(format) => api.ticket.letterDocument({ letterId: letter.letterId, format })}
        />
      )}
      {!isDraft && <Cell icon="file" title={isOpen ? texts.close : texts.open} onPress={() => setOpen(!isOpen)} />}
    </Cells>
  )
}
