import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
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
  return <Loaded query={query}>{({ handedIn }) => <ChosenMonth first={handedIn ? thisMonth(today()) : last} />}</Loaded>
}

const useForms = (month: string) =>
  useQuery<Forms>({
    queryKey: ['ticket', 'monthlyForms', { month }],
    queryFn: () => api.ticket.monthlyForms({ month }),
  })

// `first` counts once: whoever has just handed a month in reads on about it.
function ChosenMonth({ first }: { first: string }) {
  const [month, setMonth] = useState(first)
  const query = useForms(month)
  return (
    <>
      <MonthCells month={month} onPick={setMonth} due={query.data} />
      <Loaded query={query}>{(forms) => <MonthSet month={month} forms={forms} />}</Loaded>
    </>
  )
}

/** Which tickets, until when, the whole set to print and stamp, and that it goes to the bureau. */
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
    {forms.tickets.length > 0 ? (
      <>
        <SectionTitle>{texts.count(forms.tickets.length)}</SectionTitle>
        {forms.isCapped && <Notice title={texts.capped(forms.tickets.length)}>{texts.cappedText}</Notice>}
        <Cells>
          {forms.tickets.map((row) => (
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
