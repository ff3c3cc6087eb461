import type { Outputs } from '@/platform/api'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Ticket = Pick<Outputs['ticket']['show'], 'state' | 'timeline' | 'keyLevel' | 'appeal'>

/** What a state that is not the straight way means for the reporter: why, what goes on, what he can do. */
export function StateNotice({ ticket: { state, timeline, keyLevel, appeal } }: { ticket: Ticket }) {
  const refusal = refusals[state]
  const why = refusal && timeline.find(({ event }) => event === refusal)?.note
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
    </>
  )
}

// The decision whose reason he reads.
const refusals: Partial<Record<Ticket['state'], string>> = { rejected: 'reject', rejectedFinal: 'upholdRejection' }
