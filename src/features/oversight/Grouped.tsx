import { type TicketState, ticketStates } from '@/contracts/ticket/states'
import { api } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { useCommand } from '@/platform/useCommand'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import type { IssueView } from './Issue'
import { texts } from './texts'

type Props = { issue: IssueView; canChange: boolean; onTicket: (ticketId: string) => void }

/** The reports of an issue that the reader may see; the others are counted. On paper stands their number alone. */
export function Grouped({ issue: { issueId, version, shown, hidden, tickets }, canChange, onTicket }: Props) {
  const removing = useCommand<{ issueId: string; version: number; ticketId: string }, unknown>({
    send: (input) => api.oversight.ungroupTicket(input),
  })
  const remove = async (ticketId: string) => {
    if (await confirm({ title: texts.removeAsk, text: texts.removeText, yes: texts.remove }))
      removing.run({ issueId, version, ticketId })
  }
  return (
    <>
      <SectionTitle>{texts.ticketsOf(tickets)}</SectionTitle>
      <View className="only-screen">
        <Cells>
          {shown.map(({ ticketId, receiptNumber, title, state }) => (
            <View key={ticketId}>
              <Cell
                title={title}
                note={[receiptNumber, ticketStates[state as TicketState]].join('·')}
                onPress={() => onTicket(ticketId)}
              />
              {canChange && <Cell icon="xc" title={texts.removeOf(receiptNumber)} onPress={() => remove(ticketId)} />}
            </View>
          ))}
          {hidden > 0 && <Cell title={texts.hidden(hidden)} note={texts.hiddenWhy} />}
          {tickets === 0 && <Block>{texts.noTickets}</Block>}
        </Cells>
      </View>
    </>
  )
}
