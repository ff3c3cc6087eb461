import { useState } from 'react'
import { ticketStates } from '@/contracts/ticket/states'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { Loaded } from '../Loaded'
import { texts } from './texts'

type Row = Outputs['ticket']['queue']['items'][number]

type Props = {
  title: string
  /** The ticket that looks for another. */
  besides: string
  isOpen: boolean
  onClose: () => void
  onPick: (row: Row) => void
}

// What has its answer, or has become part of another, takes no further voice.
const closedToVoices: readonly Row['state'][] = ['mergedInto', 'replied', 'awaitingConfirmation', 'rejectionAppealed']

/** One of the unit's open tickets, found by the server. */
export function TicketSheet({ title, besides, isOpen, onClose, onPick }: Props) {
  const [words, setWords] = useState('')
  const search = words.trim() || undefined
  const query = useQuery<{ items: Row[] }>({
    queryKey: ['ticket', 'queue', { only: 'open', search, limit: 50 }],
    queryFn: () => api.ticket.queue({ only: 'open', search, limit: 50 }),
    enabled: isOpen,
  })
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <SearchField placeholder={texts.ticketSearch} value={words} onChange={setWords} />
      <View className="sheet-list">
        <Loaded query={query} hasBadge={false}>
          {({ items }) => {
            const rows = items.filter(({ ticketId, state }) => ticketId !== besides && !closedToVoices.includes(state))
            return rows.length ? (
              <Cells>
                {rows.map((row) => (
                  <Cell
                    key={row.ticketId}
                    isStrong
                    title={row.title}
                    note={texts.ticketRow(row.receiptNumber, ticketStates[row.state])}
                    onPress={() => {
                      onPick(row)
                      onClose()
                    }}
                  />
                ))}
              </Cells>
            ) : (
              <View className="sheet-empty">{texts.noTicketFound}</View>
            )
          }}
        </Loaded>
      </View>
    </Sheet>
  )
}
