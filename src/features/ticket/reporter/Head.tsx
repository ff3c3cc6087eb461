import { confidentialities } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Explained } from '@/ui/glossary/Explained'
import { StatusTag } from '@/ui/StatusTag'
import { endedStates, stateForReporter, toneForReporter } from '../states'
import { texts as listTexts } from '../texts'
import { NextDay } from './NextDay'
import { texts } from './texts'

type Ticket = Omit<Outputs['ticket']['show'], 'ticketId' | 'inspectionId' | 'attachments' | 'filedAs'>

const stepTerms = ['office', 'triage', 'verification', 'pause'] as const

/** Where the report stands, and what happens next by when; `isTold` = a notice below says what. */
export function Head({ ticket, isTold = false }: { ticket: Ticket; isTold?: boolean }) {
  const { state, title, agencyName, confidentiality, isOnBehalf, nextStep } = ticket
  const facts = [
    agencyName ?? texts.noAgency,
    confidentialities[confidentiality].words,
    ...(isOnBehalf ? [texts.onBehalf] : []),
  ]
  const isEnded = endedStates.includes(state)
  return (
    <Cells>
      <Block>
        <StatusTag tone={toneForReporter(state)}>{listTexts.reporterStates[stateForReporter(ticket)]}</StatusTag>
        <View as="h2" className="title">
          {title}
        </View>
        <View className="note">
          <Facts draw={(fact) => <Explained terms={['hidden', 'sealed']}>{fact}</Explained>}>{facts.join('·')}</Facts>
        </View>
      </Block>
      {!(isEnded && isTold) && (
        <Block hasLine>
          {!isTold && (
            <View className="strong">
              <Explained terms={stepTerms}>{isEnded ? nextStep : texts.next(nextStep)}</Explained>
            </View>
          )}
          {state === 'closed' && ticket.totalClock && <DeadlineBadge clock={ticket.totalClock} />}
          {!isEnded && <NextDay ticket={ticket} />}
        </Block>
      )}
    </Cells>
  )
}
