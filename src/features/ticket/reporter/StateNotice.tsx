import type { Outputs } from '@/platform/api'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { currentClock } from '../record/currentClock'
import { isLastReply } from './isLastReply'
import { texts } from './texts'

type Shown = Outputs['ticket']['show']
type Ticket = Pick<Shown, 'state' | 'timeline' | 'keyLevel' | 'appeal' | 'clocks' | 'isOnBehalf' | 'reopensLeft'>

/** What a state that is not the straight way means for the reporter: why, what goes on, what he can do. */
export function StateNotice({ ticket }: { ticket: Ticket }) {
  const { state, timeline, keyLevel, appeal } = ticket
  const why = whyOf({ state, timeline })
  if (why)
    return (
      <Notice tone="warn" title={state === 'rejected' ? texts.rejected : texts.rejectedFinal}>
        <View className="read">{why}</View>
        {appeal && (
          <View className="strong">
            {(appeal.isOver ? texts.appealOver : texts.appeal)(appeal.until, appeal.bureauName)}
          </View>
        )}
        <View>
          <Explained terms={['reconsideration', 'litigation']}>{texts.rejectedText}</Explained>
        </View>
      </Notice>
    )
  const words = texts.stateNotices[state]
  return (
    <>
      {keyLevel && state !== 'closed' && <Notice title={texts.keyLevels[keyLevel]}>{texts.keyLevelText}</Notice>}
      {words && (
        <Notice icon={state === 'suspended' ? 'pause' : undefined} title={words.title}>
          <Explained terms={['reconsideration', 'litigation']}>{words.text}</Explained>
        </Notice>
      )}
      {isLastReply(ticket) && <LastReply ticket={ticket} />}
    </>
  )
}

/** That it may not be asked for once more, what is left instead, and that he need not say that it is solved. */
function LastReply({ ticket }: { ticket: Ticket }) {
  const { state, isOnBehalf } = ticket
  const day = state === 'awaitingConfirmation' ? currentClock(ticket)?.dueAt : undefined
  // Passing it on is his alone to do: nothing ends it by itself.
  const isHis = state === 'replied' && isOnBehalf
  return (
    <Notice title={texts.last}>
      <View>
        <Explained terms={['reconsideration', 'litigation']}>{texts.lastText}</Explained>
      </View>
      {!isHis && <View>{day ? texts.lastEndsAfter(day) : texts.lastEnds}</View>}
    </Notice>
  )
}

/** Whether the notice says what goes on: then nothing else on the page has to. */
export const isTold = (ticket: Pick<Ticket, 'state' | 'timeline'>) =>
  Boolean(texts.stateNotices[ticket.state] || whyOf(ticket))

const whyOf = ({ state, timeline }: Pick<Ticket, 'state' | 'timeline'>) => {
  const refusal = refusals[state]
  return refusal && timeline.find(({ event }) => event === refusal)?.note
}

// The decision whose reason he reads.
const refusals: Partial<Record<Ticket['state'], string>> = { rejected: 'reject', rejectedFinal: 'upholdRejection' }
