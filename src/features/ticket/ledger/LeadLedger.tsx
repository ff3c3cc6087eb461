import { useState } from 'react'
import { type LeadSource, leadSources } from '@/contracts/ticket/leadLists'
import { api } from '@/platform/api'
import { openDocument } from '@/platform/document'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useMutation, usePages } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import { RecordList } from '@/ui/RecordList'
import { Segment } from '@/ui/Segment'
import { EmptyState } from '@/ui/States'
import { registrars } from '../register/LeadEntries'
import { sourceOptions } from '../register/OriginCells'
import { LedgerRow, type Line } from './LedgerRow'
import { daysOf, type Period } from './periods'
import { texts } from './texts'

const periods = (Object.keys(texts.periods) as Period[]).map((key) => ({ key, text: texts.periods[key] }))

/** 涉企诉求台账: what was registered in a time, from where, how far it is; to print and to keep. */
export function LeadLedger() {
  const [period, setPeriod] = useState<Period>('month')
  const [own, setOwn] = useState(() => daysOf('month'))
  const [source, setSource] = useState<LeadSource>()
  const [isChoosing, setChoosing] = useState(false)
  const role = useSession()?.active?.role
  const mayRegister = registrars.some((own) => own === role)
  const days = period === 'own' ? own : daysOf(period)
  const filter = { ...days, source }
  const isOrdered = days.from <= days.until
  const list = usePages<Line>({
    queryKey: ['ticket', 'leadLedger', filter],
    queryFn: (cursor) => api.ticket.leadLedger({ ...filter, cursor }),
    enabled: isOrdered,
  })
  return (
    <>
      <Segment label={texts.period} options={periods} value={period} onChange={setPeriod} />
      <Cells>
        {period === 'own' && (
          <>
            <DayCell label={texts.from} value={own.from} max={today()} onChange={(from) => setOwn({ ...own, from })} />
            <DayCell
              label={texts.until}
              value={own.until}
              max={today()}
              onChange={(until) => setOwn({ ...own, until })}
              error={isOrdered ? undefined : texts.order}
            />
          </>
        )}
        <Cell
          isKeyValue
          isOnPaper
          title={texts.source}
          value={source ? leadSources[source] : texts.allSources}
          onPress={() => setChoosing(true)}
        />
        {isOrdered && <ExportCell filter={filter} />}
      </Cells>
      <View className="note under only-screen">{texts.intro}</View>
      {isOrdered && (
        <RecordList
          list={list}
          empty={
            <EmptyState icon="book" title={texts.empty}>
              {texts.emptyText}
            </EmptyState>
          }
        >
          {(lines) => (
            <Cells isSpaced>
              {lines.map((line) => (
                <LedgerRow key={line.ticketId} line={line} />
              ))}
            </Cells>
          )}
        </RecordList>
      )}
      {mayRegister && (
        <Button kind="plain" onPress={() => go('/pkg-office/register/index')}>
          {texts.add}
        </Button>
      )}
      <PickerSheet<LeadSource | 'all'>
        title={texts.source}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        options={[{ key: 'all', text: texts.allSources }, ...sourceOptions]}
        value={source ?? 'all'}
        onPick={(key) => setSource(key === 'all' ? undefined : key)}
      />
    </>
  )
}

type Filter = { from: string; until: string; source: LeadSource | undefined }

function ExportCell({ filter }: { filter: Filter }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (wanted: Filter) => {
      const file = await api.ticket.leadLedgerFile(wanted)
      await openDocument(file)
      return file
    },
    onSuccess: ({ isCapped }) => toast(isCapped ? texts.capped : texts.exported),
  })
  return (
    <Cell
      icon="file"
      title={texts.export}
      note={isPending ? texts.exporting : texts.exportNote}
      error={error?.message}
      onPress={() => !isPending && void mutate(filter)}
    />
  )
}
