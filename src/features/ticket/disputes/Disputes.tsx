import { useState } from 'react'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { Page } from '@/ui/Page'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { wordedClock } from '../clock'
import { openTicket } from '../OfficeRow'
import { type Dispute, DisputeCells } from './DisputeCells'
import { OpinionSheet } from './OpinionSheet'
import { texts } from './texts'

type Part = 'open' | 'decided'

const parts = [
  { key: 'open', text: texts.open },
  { key: 'decided', text: texts.decided },
] as const

/** Reports of which two offices say that they are not theirs: what both say, and what was decided. */
export function Disputes() {
  const [filter, setFilter] = useState<Filter<Part>>({ only: 'open', search: '' })
  const [asked, setAsked] = useState<Dispute>()
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<Dispute>({
    queryKey: ['ticket', 'disputes', { only, search }],
    queryFn: (cursor) => api.ticket.disputes({ only, search, cursor }),
  })
  const empty = search ? (
    <NothingFound
      search={search}
      onClear={() => setFilter({ ...filter, search: '' })}
      parts={parts}
      only={only}
      onOther={(part) => setFilter({ ...filter, only: part })}
    />
  ) : (
    <EmptyState icon="okc" title={texts.empty}>
      {texts.emptyText}
    </EmptyState>
  )
  return (
    <Page title={texts.page}>
      <ListFilter
        placeholder={texts.search}
        label={texts.parts}
        parts={parts}
        filter={filter}
        onChange={(next) => setFilter({ ...filter, ...next })}
      />
      <RecordList list={list} empty={empty}>
        {(rows) => rows.map((row) => <Row key={row.disputeId} dispute={row} onAsk={() => setAsked(row)} />)}
      </RecordList>
      {asked && <OpinionSheet dispute={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  )
}

const Row = ({ dispute, onAsk }: { dispute: Dispute; onAsk: () => void }) => {
  const { ticketId, clock, mayGiveOpinion, mayDecide, category, receiptNumber, agencyName, townshipName } = dispute
  return (
    <Cells isSpaced>
      <Block>
        <View className="strong">{ticketCategories[category].words}</View>
        <View className="note">
          <Facts>{[receiptNumber, agencyName, townshipName].filter(Boolean).join('·')}</Facts>
        </View>
        {clock && (
          <View className="due-line">
            <DeadlineBadge clock={wordedClock(clock)} />
          </View>
        )}
      </Block>
      <DisputeCells dispute={dispute} />
      {mayGiveOpinion && (
        <Cell icon="pen" title={dispute.ownOpinion === null ? texts.give : texts.change} onPress={onAsk} />
      )}
      {ticketId && (
        <Cell icon="file" title={mayDecide ? texts.decide : texts.see} onPress={() => openTicket(ticketId)} />
      )}
    </Cells>
  )
}
