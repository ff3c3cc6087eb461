import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Moment } from '@/ui/Moment'
import { StatusTag } from '@/ui/StatusTag'
import { clockForOffice } from '../clock'
import { happenedIn } from '../happened'
import { currentClock } from '../record/currentClock'
import { texts as leadTexts } from '../register/texts'
import { toneForOffice } from '../states'
import { texts as listTexts } from '../texts'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** State, time left, what happened, which receipt, about whom, how secret; below it the notice says whose turn it is, and
 *  the facts name the category. */
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
        <View className="note">
          <Facts>{aboutOf(ticket).join('·')}</Facts>
        </View>
      </Block>
    </Cells>
  )
}

// Of what is sealed no more than its row in the queue says: a place alone may tell who it was.
const aboutOf = ({ agencyName, townshipName, confidentiality }: Ticket): string[] => [
  agencyName ?? listTexts.noAgency,
  ...(confidentiality === 'sealed' ? [] : [townshipName]),
  ...(confidentiality === 'open' ? [] : [listTexts.confidentialities[confidentiality]]),
]
