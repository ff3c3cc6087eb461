import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { StatusTag } from '@/ui/StatusTag'
import { clockForOffice } from '../clock'
import { happenedIn } from '../happened'
import { currentClock } from '../record/currentClock'
import { texts as leadTexts } from '../register/texts'
import { toneForOffice } from '../states'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** State, time left, what happened, which receipt; whose turn it is stands in the notice below, the category stands among the facts below. */
export function Head({ ticket }: { ticket: Ticket }) {
  const { state, receipt } = ticket
  const clock = clockForOffice(state, currentClock(ticket) ?? null)
  return (
    <Cells>
      <Block>
        <View className="head-line">
          <StatusTag tone={toneForOffice(state)}>{ticketStates[state]}</StatusTag>
          {ticket.isPrivateEnterprise && (
            <StatusTag tone="idle" icon="shop">
              {leadTexts.privateTag}
            </StatusTag>
          )}
          {clock && <DeadlineBadge clock={clock} />}
        </View>
        <View as="h2" className="title">
          {happenedIn(ticket).words}
        </View>
        <View className="note">
          <Moment at={receipt.submittedAt} words={(moment) => texts.submitted(receipt.number, moment)} />
        </View>
      </Block>
    </Cells>
  )
}
