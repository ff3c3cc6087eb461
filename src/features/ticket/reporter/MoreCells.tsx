import { useState } from 'react'
import { feedbackSources } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { tell } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { ReceiptCell } from '../receipt/ReceiptCell'
import { texts as recordTexts } from '../record/texts'
import { Written } from '../record/Written'
import { texts } from './texts'

type Ticket = Outputs['ticket']['show']

/** What stands behind the record: receipt, own words, why it came where it is, the total time, the inspection. */
export function MoreCells({ ticket }: { ticket: Ticket }) {
  const [isOpen, setOpen] = useState(false)
  const { routing, receipt, attachments, totalClock, inspectionId, filedAs, isOnBehalf } = ticket
  const countOf = (kind: 'photo' | 'document' | 'voice') => attachments.filter((each) => each.kind === kind).length
  const isRunning = totalClock !== null && totalClock.state !== 'stopped'
  return (
    <>
      <Cells isSpaced>
        <ReceiptCell receipt={receipt} />
        <Cell
          icon="user"
          title={texts.filedAs(feedbackSources[filedAs])}
          note={isOnBehalf ? texts.filedOnBehalf : undefined}
        />
        <Cell
          icon="route"
          title={texts.where}
          note={texts.whereNote(routing.officeName, routing.ruleNumber)}
          onPress={() => tell(texts.where, routing.reasons.join('\n'))}
        />
        {totalClock && isRunning && (
          <Cell
            icon="clock"
            title={texts.total}
            note={totalClock.state === 'paused' ? texts.totalPaused : texts.totalNote}
            value={totalClock.state === 'paused' ? undefined : recordTexts.before(totalClock.dueAt)}
          />
        )}
        {inspectionId && (
          <Cell
            icon="shop"
            title={texts.inspection}
            onPress={() => go('/pkg-reporter/inspection/index', { id: inspectionId })}
          />
        )}
        <Cell
          icon="file"
          title={texts.written({
            photos: countOf('photo'),
            documents: countOf('document'),
            voices: countOf('voice'),
          })}
          value={isOpen ? texts.hide : undefined}
          onPress={() => setOpen(!isOpen)}
        />
      </Cells>
      {isOpen && <Written title={recordTexts.mine} ticket={ticket} />}
    </>
  )
}
