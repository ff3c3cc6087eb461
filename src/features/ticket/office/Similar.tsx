import { type TicketState, ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { openTicket } from '../OfficeRow'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

type Props = { ticket: Ticket; onMerge: (other: Ticket['similar'][number]) => void }

/** Open reports that may be the same matter, each with why; merged by whoever may. */
export const Similar = ({ ticket: { similar, actions }, onMerge }: Props) =>
  similar.length > 0 && (
    <View className="only-screen">
      <SectionTitle>{texts.similar}</SectionTitle>
      <Cells>
        {similar.map((other) => (
          <Cell
            key={other.ticketId}
            icon="merge"
            title={other.title}
            note={[other.receiptNumber, ticketStates[other.state as TicketState], ...other.why].join('·')}
            onPress={() => openTicket(other.ticketId)}
          />
        ))}
        {actions.some(({ event }) => event === 'markDuplicate') &&
          similar.map((other) => (
            <Block key={other.receiptNumber} hasLine>
              <Button kind="outline" onPress={() => onMerge(other)}>
                {texts.mergeInto(other.receiptNumber)}
              </Button>
            </Block>
          ))}
      </Cells>
    </View>
  )
