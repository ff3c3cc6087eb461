import { confidentialities } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { Text, View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { StatusTag } from '@/ui/StatusTag'
import { wordedClock } from '../clock'
import { currentClock } from '../record/currentClock'
import { endedStates, toneForReporter } from '../states'
import { texts as listTexts } from '../texts'
import { texts } from './texts'

type Ticket = Omit<Outputs['ticket']['show'], 'ticketId' | 'inspectionId' | 'attachments'>

const stepTerms = ['office', 'triage', 'verification', 'pause'] as const

/** Where the report stands, and what happens next by when. */
export function Head({ ticket }: { ticket: Ticket }) {
  const { state, title, agencyName, confidentiality, isOnBehalf, nextStep } = ticket
  const facts = [
    agencyName ?? texts.noAgency,
    confidentialities[confidentiality].words,
    ...(isOnBehalf ? [texts.onBehalf] : []),
  ]
  const clock = clockToShow(ticket)
  return (
    <Cells>
      <Block>
        <StatusTag tone={toneForReporter(state)}>
          {state === 'replied' && isOnBehalf ? texts.passOnState : listTexts.reporterStates[state]}
        </StatusTag>
        <View as="h2" className="title">
          {title}
        </View>
        <View className="note">
          <Explained terms={['hidden', 'sealed']}>{facts.join('·')}</Explained>
        </View>
      </Block>
      <Block hasLine>
        <View className="strong">
          <Explained terms={stepTerms}>{endedStates.includes(state) ? nextStep : texts.next(nextStep)}</Explained>
        </View>
        {state === 'closed' && ticket.totalClock && <DeadlineBadge clock={ticket.totalClock} />}
        {clock && (
          <View className="due-line">
            <DeadlineBadge clock={wordedClock(clock)} />
            <Text className="note">{texts.before(clock.dueAt)}</Text>
          </View>
        )}
      </Block>
    </Cells>
  )
}

/** Telling him is the office's day, so it is not put before somebody who reads the reply already. */
function clockToShow(ticket: Ticket) {
  return ticket.state === 'replied' && !ticket.isOnBehalf ? undefined : currentClock(ticket)
}
