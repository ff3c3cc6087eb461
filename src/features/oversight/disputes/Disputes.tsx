import { useState } from 'react'
import { agencyDisputeMatters, agencyDisputeStates } from '@/contracts/agencyDisputeLists'
import type { Role } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import type { AgencyList } from '../AboutCells'
import { RaiseSheet } from './RaiseSheet'
import { texts } from './texts'
import { toneOfDispute } from './tones'

type Row = Outputs['oversight']['agencyDisputes']['items'][number]
type Part = 'open' | 'ended'

const raisers: readonly Role[] = ['agencyReviewer', 'agencyHead', 'bureauHandler']

type Props = { onOpen: (disputeId: string) => void; agencyList: AgencyList }

/** Disputes between agencies that the reader has a part in; who may raises one. */
export function Disputes({ onOpen, agencyList }: Props) {
  const [filter, setFilter] = useState<Filter<Part>>({ only: 'open', search: '' })
  const [isRaising, setRaising] = useState(false)
  const role = useSession()?.active?.role
  const isGovernment = role === 'governmentApprover'
  const isBureau = role === 'bureauHandler'
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<Row>({
    queryKey: ['oversight', 'agencyDisputes', { only, search }],
    queryFn: (cursor) => api.oversight.agencyDisputes({ only, search, cursor }),
  })
  const { title, text } = emptyWords[isGovernment ? 'government' : 'others'][only]
  const empty = search ? (
    <NothingFound search={search} onClear={() => setFilter({ ...filter, search: '' })} />
  ) : (
    <EmptyState icon="okc" title={title}>
      {text}
    </EmptyState>
  )
  return (
    <>
      <ListFilter
        placeholder={texts.search}
        label={texts.parts}
        parts={isGovernment ? governmentParts : parts}
        filter={filter}
        onChange={(next) => setFilter({ ...filter, ...next })}
      />
      <RecordList list={list} empty={empty} isTall>
        {(rows) => (
          <Cells isSpaced>
            {rows.map((row) => (
              <DisputeRow key={row.disputeId} row={row} onOpen={() => onOpen(row.disputeId)} />
            ))}
          </Cells>
        )}
      </RecordList>
      {role && raisers.includes(role) && (
        <Button kind="plain" onPress={() => setRaising(true)}>
          {isBureau ? texts.register : texts.raise}
        </Button>
      )}
      {isRaising && (
        <RaiseSheet
          isBureau={isBureau}
          agencyList={agencyList}
          onClose={() => setRaising(false)}
          onDone={(disputeId) => {
            setRaising(false)
            onOpen(disputeId)
          }}
        />
      )}
    </>
  )
}

const parts = [
  { key: 'open', text: texts.open },
  { key: 'ended', text: texts.ended },
] as const

const governmentParts = [
  { key: 'open', text: texts.toDecide },
  { key: 'ended', text: texts.seen },
] as const

const emptyWords = {
  government: {
    open: { title: texts.emptyToDecide, text: texts.emptyToDecideText },
    ended: { title: texts.emptySeen, text: texts.emptySeenText },
  },
  others: {
    open: { title: texts.empty, text: texts.emptyText },
    ended: { title: texts.emptyEnded, text: texts.emptyEndedText },
  },
} as const

const DisputeRow = ({ row, onOpen }: { row: Row; onOpen: () => void }) => (
  <Cell
    isStrong
    title={row.title}
    badge={row.clock && <DeadlineBadge clock={row.clock} />}
    note={
      <>
        <View>{texts.between(row.firstAgencyName, row.secondAgencyName)}</View>
        <Facts>{texts.rowNote(agencyDisputeMatters[row.matter], row.raisedAt)}</Facts>
        <StatusTag tone={toneOfDispute[row.state]}>{agencyDisputeStates[row.state]}</StatusTag>
      </>
    }
    onPress={onOpen}
  />
)
