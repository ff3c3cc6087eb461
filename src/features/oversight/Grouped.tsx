import { type TicketState, ticketStates } from '@/contracts/ticket/states'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import type { IssueView } from './Issue'
import { texts } from './texts'

type Props = { issue: IssueView; onTicket: (ticketId: string) => void }

/** The reports of an issue that the reader may see; the others are counted. On paper stands their number alone. */
export const Grouped = ({ issue: { shown, hidden, notListed, tickets }, onTicket }: Props) => (
  <>
    <SectionTitle>{texts.ticketsOf(tickets)}</SectionTitle>
    <View className="only-screen">
      <Cells>
        {shown.map(({ ticketId, receiptNumber, title, state }) => (
          <Cell
            key={ticketId}
            title={title}
            note={[receiptNumber, ticketStates[state as TicketState]].join('·')}
            onPress={() => onTicket(ticketId)}
          />
        ))}
        {hidden > 0 && <Cell title={texts.hidden(hidden)} note={texts.hiddenWhy} />}
        {notListed > 0 && <Block>{texts.notListed(notListed)}</Block>}
        {tickets === 0 && <Block>{texts.noTickets}</Block>}
      </Cells>
    </View>
  </>
)
