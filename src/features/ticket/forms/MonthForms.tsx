import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { shortDayText, today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { PickerSheet } from '@/ui/PickerSheet'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { Loaded } from '../Loaded'
import { DownloadCells } from '../letters/DownloadCells'
import { MonthRow } from './MonthRow'
import { firstMonth, monthOptions, nameOf } from './months'
import { PrintList } from './PrintList'
import { texts } from './texts'

type Forms = Outputs['ticket']['monthlyForms']

/** The forms of a month: which tickets, until when, and the whole set to print and stamp. */
export function MonthForms() {
  const [month, setMonth] = useState(() => firstMonth(today()))
  const [isChoosing, setChoosing] = useState(false)
  const query = useQuery<Forms>({
    queryKey: ['ticket', 'monthlyForms', { month }],
    queryFn: () => api.ticket.monthlyForms({ month }),
  })
  return (
    <>
      <Cells isSpaced>
        <Cell isKeyValue title={texts.month} value={nameOf(month)} onPress={() => setChoosing(true)} />
        {query.data && <Due forms={query.data} />}
      </Cells>
      <PickerSheet
        title={texts.chooseMonth}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        options={monthOptions(today())}
        value={month}
        onPick={setMonth}
      />
      <Loaded query={query}>{(forms) => <MonthSet month={month} forms={forms} />}</Loaded>
    </>
  )
}

const Due = ({ forms: { dueOn, isLate } }: { forms: Forms }) => (
  <Cell
    isKeyValue
    title={texts.due}
    value={
      <View className="row-tags">
        {isLate && (
          <StatusTag tone="warn" icon="oct">
            {texts.late}
          </StatusTag>
        )}
        <View>{texts.dueDay(shortDayText(dueOn))}</View>
      </View>
    }
  />
)

const MonthSet = ({ month, forms: { tickets, isCapped } }: { month: string; forms: Forms }) => (
  <>
    <View className="only-screen">
      <SectionTitle>{texts.setTitle}</SectionTitle>
      <Cells>
        <DownloadCells
          key={month}
          of={texts.setName}
          formats={['pdf', 'docx']}
          fetch={(format) => api.ticket.monthlyFormsFile({ month, format })}
        />
      </Cells>
    </View>
    {tickets.length > 0 ? (
      <>
        <SectionTitle>{texts.count(tickets.length)}</SectionTitle>
        {isCapped && <Notice title={texts.capped(tickets.length)}>{texts.cappedText}</Notice>}
        <Cells>
          {tickets.map((row) => (
            <MonthRow key={row.ticketId} row={row} />
          ))}
        </Cells>
        <PrintList />
      </>
    ) : (
      <EmptyState icon="okc" title={texts.none}>
        {texts.noneText}
      </EmptyState>
    )}
  </>
)
