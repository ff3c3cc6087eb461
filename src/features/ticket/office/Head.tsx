import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { StatusTag } from '@/ui/StatusTag'
import { clockForOffice } from '../clock'
import { currentClock } from '../record/currentClock'
import { toneForOffice } from '../states'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** State, time left, what it is, which receipt. */
export function Head({ ticket }: { ticket: Ticket }) {
  const { state, title, receipt } = ticket
  const clock = clockForOffice(state, currentClock(ticket) ?? null)
  return (
    <Cells>
      <Block>
        <View className="head-line">
          <StatusTag tone={toneForOffice(state)}>{ticketStates[state]}</StatusTag>
          {clock && <DeadlineBadge clock={clock} />}
        </View>
        <View as="h2" className="title">
          {title}
        </View>
        <View className="note">
          <Moment at={receipt.submittedAt} words={(moment) => texts.submitted(receipt.number, moment)} />
        </View>
      </Block>
    </Cells>
  )
}
