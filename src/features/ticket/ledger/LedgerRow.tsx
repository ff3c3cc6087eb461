import { ticketCategories } from '@/contracts/ticket/categories'
import { leadSources } from '@/contracts/ticket/leadLists'
import { ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { shortDayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { StatusTag } from '@/ui/StatusTag'
import { openTicket } from '../OfficeRow'
import { texts as leadTexts } from '../register/texts'
import { toneForOffice } from '../states'
import { texts } from './texts'

/** One line of the ledger. */
export type Line = Outputs['ticket']['leadLedger']['items'][number]

/** How a lead came and how far it is; leads to the ticket where the reader may read it. */
export function LedgerRow({ line }: { line: Line }) {
  const { ticketId, source, category, agencyName, townshipName, isReadable } = line
  const facts = [
    source ? leadSources[source] : texts.sealed,
    line.externalNumber,
    texts.received(shortDayText(line.receivedOn)),
    line.number,
    line.registeredBy,
    townshipName,
  ]
  return (
    <Cell
      isOnPaper
      title={[ticketCategories[category].words, agencyName].filter(Boolean).join('·')}
      badge={<StatusTag tone={toneForOffice(line.state)}>{ticketStates[line.state]}</StatusTag>}
      note={
        <View>
          <Facts>{facts.filter(Boolean).join('·')}</Facts>
          {line.isPrivateEnterprise && <View>{leadTexts.privateTag}</View>}
          {!isReadable && <View>{texts.elsewhere}</View>}
        </View>
      }
      onPress={isReadable ? () => openTicket(ticketId) : undefined}
    />
  )
}
