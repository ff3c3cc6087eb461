import { useState } from 'react'
import { Cells } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Timeline } from '@/ui/Timeline'
import type { DisputeView } from './Dispute'
import { texts } from './texts'

type Step = DisputeView['timeline'][number]

// What each of these wrote stands on the page, or did until it was changed.
const writing: readonly string[] = [
  'raiseAgencyDispute',
  'giveAgencyOpinion',
  'lastOpinion',
  'recordAgreement',
  'draftHandling',
  'decideAgencyDispute',
]

/** What happened to a dispute. Words that stand above are not said twice; earlier ones are one press away. */
export function DisputeWay({ dispute }: { dispute: DisputeView }) {
  const { timeline, firstOpinion, secondOpinion, agreement, handling, decision } = dispute
  const standing = [firstOpinion, secondOpinion, agreement, handling, decision]
  const textOf = ({ event, note }: Step) => {
    if (!note || !writing.includes(event)) return note ?? undefined
    return standing.includes(note) ? undefined : <Earlier>{note}</Earlier>
  }
  return (
    <Cells>
      <Timeline
        label={texts.timeline}
        steps={timeline.map((step) => ({
          key: step.seq,
          kind: 'ok',
          title: texts.events[nameOf(step, timeline)]?.(step.actor) ?? step.actor,
          at: step.at,
          text: textOf(step),
        }))}
      />
    </Cells>
  )
}

// Whoever had said something before changes it.
const nameOf = ({ event, actor, seq }: Step, timeline: readonly Step[]) =>
  event === 'giveAgencyOpinion' && timeline.some((step) => step.seq < seq && step.actor === actor && hasOpinion(step))
    ? 'changeAgencyOpinion'
    : event

const hasOpinion = ({ event, note }: Step) =>
  event === 'giveAgencyOpinion' || event === 'lastOpinion' || (event === 'raiseAgencyDispute' && !!note)

function Earlier({ children }: { children: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Pressable className="chip" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <Text>{texts.earlier}</Text>
      </Pressable>
      {isOpen && <View>{children}</View>}
    </>
  )
}
