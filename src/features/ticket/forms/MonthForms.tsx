import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { Loaded } from '../Loaded'
import { DownloadCells } from '../letters/DownloadCells'
import { HandIn } from './HandIn'
import { MonthCells } from './MonthCells'
import { MonthRow } from './MonthRow'
import { lastMonth, thisMonth } from './months'
import { PrintList } from './PrintList'
import { texts } from './texts'

type Forms = Outputs['ticket']['monthlyForms']

/** The forms of a month. The last one that is over comes first, however late, until it is handed in; then the one that runs. */
export function MonthForms() {
  const last = lastMonth(today())
  const query = useForms(last)
  return (
    <Loaded query={query}>
      {({ handedIn }) => (
        <ChosenMonth
          first={handedIn ? thisMonth(today()) : last}
          before={{ month: last, supplements: handedIn?.supplements ?? 0 }}
        />
      )}
    </Loaded>
  )
}

const useForms = (month: string) =>
  useQuery<Forms>({
    queryKey: ['ticket', 'monthlyForms', { month }],
    queryFn: () => api.ticket.monthlyForms({ month }),
  })

type Chosen = {
  first: string
  /** The last month that is over, and what came to it after it was handed in: it stands in no other month. */
  before: { month: string; supplements: number }
}

// `first` counts once: whoever has just handed a month in reads on about it.
function ChosenMonth({ first, before }: Chosen) {
  const [month, setMonth] = useState(first)
  const query = useForms(month)
  return (
    <>
      <MonthCells month={month} onPick={setMonth} due={query.data} />
      {month !== before.month && before.supplements > 0 && (
        <Cells isSpaced>
          <Cell
            title={texts.supplementsBefore(before.supplements)}
            note={texts.supplementsBeforeText}
            onPress={() => setMonth(before.month)}
          />
        </Cells>
      )}
      <Loaded query={query}>{(forms) => <MonthSet month={month} forms={forms} />}</Loaded>
    </>
  )
}

/** Which tickets, until when, the whole set to print and stamp, that it goes to the bureau, and what came after it went. */
const MonthSet = ({ month, forms }: { month: string; forms: Forms }) => (
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
      <HandIn key={month} month={month} forms={forms} />
    </View>
    {forms.tickets.length + forms.supplements.length > 0 ? (
      <>
        {forms.tickets.length > 0 && <SectionTitle>{texts.count(forms.tickets.length)}</SectionTitle>}
        {forms.isCapped && (
          <Notice title={texts.capped(forms.tickets.length + forms.supplements.length)}>{texts.cappedText}</Notice>
        )}
        <Rows rows={forms.tickets} />
        {forms.supplements.length > 0 && (
          <>
            <SectionTitle>{texts.supplementsTitle(forms.supplements.length)}</SectionTitle>
            <Rows rows={forms.supplements} />
            <View className="note under">{texts.supplementsText}</View>
          </>
        )}
        <PrintList />
      </>
    ) : (
      !forms.handedIn?.moved && (
        <EmptyState icon="okc" title={texts.none}>
          {forms.handedIn ? texts.noneSent : texts.noneText}
        </EmptyState>
      )
    )}
  </>
)

const Rows = ({ rows }: { rows: Forms['tickets'] }) =>
  rows.length > 0 && (
    <Cells>
      {rows.map((row) => (
        <MonthRow key={row.ticketId} row={row} />
      ))}
    </Cells>
  )
