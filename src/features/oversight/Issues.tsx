import { useState } from 'react'
import { issueStates } from '@/contracts/oversightLists'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api, type Outputs } from '@/platform/api'
import { useSearchWords } from '@/platform/listing'
import { usePages } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { type Filter, ListFilter } from '@/ui/ListFilter'
import { NothingFound } from '@/ui/NothingFound'
import { RecordList } from '@/ui/RecordList'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { type About, AboutCells, type AgencyList } from './AboutCells'
import { IssueSheet } from './IssueSheet'
import { type Suggestion, Suggestions } from './Suggestions'
import { texts } from './texts'
import { toneOfIssue } from './tones'

type Row = Outputs['oversight']['issues']['items'][number]
type Part = 'open' | 'ended'

const parts = [
  { key: 'open', text: texts.open },
  { key: 'ended', text: texts.ended },
] as const

/** The register: what is registered, and what may be worth registering. */
export function Issues({ onOpen, agencyList }: { onOpen: (issueId: string) => void; agencyList: AgencyList }) {
  const [filter, setFilter] = useState<Filter<Part>>({ only: 'open', search: '' })
  const [picked, setPicked] = useState<Partial<Suggestion>>()
  const isHandler = useSession()?.active?.role === 'bureauHandler'
  const { only } = filter
  const search = useSearchWords(filter.search)
  const list = usePages<Row>({
    queryKey: ['oversight', 'issues', { only, search }],
    queryFn: (cursor) => api.oversight.issues({ only, search, cursor }),
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
    <EmptyState icon="merge" title={texts.empty}>
      {texts.emptyText}
    </EmptyState>
  )
  return (
    <>
      <ListFilter
        placeholder={texts.search}
        label={texts.parts}
        parts={parts}
        filter={filter}
        onChange={(next) => setFilter({ ...filter, ...next })}
      />
      <RecordList list={list} empty={empty}>
        {(rows) => (
          <Cells isSpaced>
            {rows.map((row) => (
              <IssueRow key={row.issueId} row={row} onOpen={() => onOpen(row.issueId)} />
            ))}
          </Cells>
        )}
      </RecordList>
      {isHandler && (
        <Button kind="plain" onPress={() => setPicked({})}>
          {texts.register}
        </Button>
      )}
      {only === 'open' && <Suggestions onPick={isHandler ? setPicked : undefined} />}
      {picked && (
        <RegisterSheet picked={picked} agencyList={agencyList} onClose={() => setPicked(undefined)} onDone={onOpen} />
      )}
    </>
  )
}

type SheetProps = {
  /** What a suggestion says; nothing when it is registered by hand. */
  picked: Partial<Suggestion>
  agencyList: AgencyList
  onClose: () => void
  onDone: (issueId: string) => void
}

function RegisterSheet({ picked, agencyList, onClose, onDone }: SheetProps) {
  const [about, setAbout] = useState<About>({})
  const { agencyId, agencyName, category, since, until } = picked
  const isByHand = category === undefined
  return (
    <IssueSheet
      action="registerIssue"
      fixed={
        isByHand
          ? { agencyId: about.agency?.id, category: about.category }
          : { category, ...(agencyId === null ? { withoutAgency: true } : { agencyId }) }
      }
      initial={{
        title: category ? texts.titleOf(agencyName ?? null, ticketCategories[category].words) : '',
        since: since ?? '',
        until: until ?? today(),
      }}
      before={(problems) =>
        isByHand && <AboutCells about={about} onChange={setAbout} agencyList={agencyList} problems={problems} />
      }
      onClose={onClose}
      onDone={(issueId) => {
        onClose()
        onDone(issueId)
      }}
    />
  )
}

const IssueRow = ({ row, onOpen }: { row: Row; onOpen: () => void }) => (
  <Cell
    isStrong
    title={row.title}
    badge={row.clock && <DeadlineBadge clock={row.clock} />}
    note={
      <>
        <View>{texts.rowNote(row.tickets, row.measures, row.measuresDone)}</View>
        <View>{row.bureauName}</View>
        <StatusTag tone={toneOfIssue[row.state]}>{issueStates[row.state]}</StatusTag>
      </>
    }
    onPress={onOpen}
  />
)
