import { useState } from 'react'
import { agencyDisputeMatters, agencyDisputeStates } from '@/contracts/agencyDisputeLists'
import type { Role } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { useSession } from '@/platform/session'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { Page } from '@/ui/Page'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import type { AgencyList } from '../AboutCells'
import { type DisputeFilter, DisputeFilterChips } from './DisputeFilter'
import type { FileField } from './files'
import { RaiseSheet } from './RaiseSheet'
import { texts } from './texts'
import { toneOfDispute } from './tones'

type Row = Outputs['oversight']['agencyDisputes']['items'][number]
const raisers: readonly Role[] = ['agencyReviewer', 'agencyHead', 'bureauHandler']

type Props = { onOpen: (disputeId: string) => void; agencyList: AgencyList; fileField: FileField }

/** Disputes between agencies that the reader has a part in; who may raises one. */
export function Disputes({ onOpen, agencyList, fileField }: Props) {
  const [filter, setFilter] = useState(unfiltered)
  const [isRaising, setRaising] = useState(false)
  const change = (next: Partial<DisputeFilter>) => setFilter({ ...filter, ...next })
  const role = useSession()?.active?.role
  const isGovernment = role === 'governmentApprover'
  const isBureau = role === 'bureauHandler'
  const { only, matter, state } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<Row>({
    queryKey: ['oversight', 'agencyDisputes', { only, matter, state, search }],
    queryFn: (cursor) => api.oversight.agencyDisputes({ only, matter, state, search, cursor }),
  })
  const footer = role && raisers.includes(role) && (
    <BottomBar>
      <Button kind="primary" onPress={() => setRaising(true)}>
        {isBureau ? texts.register : texts.raise}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <ListFilter
        placeholder={texts.search}
        label={texts.parts}
        parts={isGovernment ? governmentParts : parts}
        filter={filter}
        onChange={(next) => change(next.only ? { ...next, state: undefined } : next)}
      />
      <DisputeFilterChips filter={filter} onChange={change} role={role} />
      <RecordList
        list={list}
        empty={<Empty filter={filter} search={search} isGovernment={isGovernment} onChange={change} />}
        isTall
      >
        {(rows) => (
          <Cells isSpaced>
            {rows.map((row) => (
              <DisputeRow key={row.disputeId} row={row} onOpen={() => onOpen(row.disputeId)} />
            ))}
          </Cells>
        )}
      </RecordList>
      {isRaising && (
        <RaiseSheet
          isBureau={isBureau}
          agencyList={agencyList}
          fileField={fileField}
          onClose={() => setRaising(false)}
          onDone={(disputeId) => {
            setRaising(false)
            onOpen(disputeId)
          }}
        />
      )}
    </Page>
  )
}

const unfiltered: DisputeFilter = { only: 'open', search: '' }

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

type EmptyProps = {
  filter: DisputeFilter
  /** What was asked, not what is being typed. */
  search: string | undefined
  isGovernment: boolean
  onChange: (next: Partial<DisputeFilter>) => void
}

function Empty({ filter: { only, matter, state }, search, isGovernment, onChange }: EmptyProps) {
  if (search)
    return (
      <NothingFound
        search={search}
        onClear={() => onChange({ search: '' })}
        parts={isGovernment ? governmentParts : parts}
        only={only}
        onOther={(part) => onChange({ only: part, state: undefined })}
      />
    )
  if (matter || state)
    return (
      <EmptyState
        icon="search"
        title={texts.noneFound}
        action={{ text: texts.seeAll, onPress: () => onChange({ matter: undefined, state: undefined }) }}
      >
        {texts.noneFoundText}
      </EmptyState>
    )
  const { title, text } = emptyWords[isGovernment ? 'government' : 'others'][only]
  return (
    <EmptyState icon="okc" title={title}>
      {text}
    </EmptyState>
  )
}

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
