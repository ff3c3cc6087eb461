import type { Outputs } from '@/platform/api'
import { shortDayText } from '@/ui/dates'
import { Text } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts as recordTexts } from '../record/texts'
import { nextStepWords } from './nextStep'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Past = Ticket['clockHistory'][number]

/** Whose turn it is where it is not the reader's, said once; which clocks were reported to a superior: those that are over
 *  are hurried, or it is said whom that concerns; those that have ended since, or stand still, are only told of. */
export function Lateness({ ticket: { clockHistory, turn } }: { ticket: Ticket }) {
  const reported = clockHistory.filter(({ escalationLevel }) => escalationLevel > 0)
  const over = reported.filter(isOver)
  const past = reported.filter((clock) => !isOver(clock))
  const next = turn && !turn.isOwn ? nextStepWords(turn, clockHistory) : undefined
  return (
    <>
      {next && !over.length && <Notice icon="next" title={next} />}
      {over.map((clock, place) => (
        <Notice key={keyOf(clock)} tone="bad" title={texts.late(nameOf(clock), dayOf(clock), clock.escalationLevel)}>
          {next ? place === 0 && <Text className="fact">{next}</Text> : texts.escalatedText}
        </Notice>
      ))}
      {past.map((clock) => (
        <Notice
          key={keyOf(clock)}
          tone="idle"
          icon="clock"
          title={texts.wasLate(nameOf(clock), dayOf(clock), clock.escalationLevel)}
        />
      ))}
    </>
  )
}

const isOver = ({ state }: Past) => state === 'breached'
const nameOf = ({ kind }: Past) =>
  kind === 'total' ? recordTexts.total : (recordTexts.clockNames[kind] ?? recordTexts.clock)
const dayOf = ({ dueAt }: Past) => shortDayText(dueAt)
const keyOf = ({ kind, startedAt }: Past) => `${kind} ${startedAt}`
