import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { Loaded } from '../Loaded'
import { DownloadCells } from '../letters/DownloadCells'
import { handInWords, LateTag } from './HandIn'
import { MonthCells } from './MonthCells'
import { lastMonth } from './months'
import { texts } from './texts'

type List = Outputs['ticket']['monthlyHandIns']
type Office = List['offices'][number]

/** Which offices of a bureau handed a month in, and each one's set. */
export function HandIns() {
  const [month, setMonth] = useState(() => lastMonth(today()))
  const [open, setOpen] = useState<Office>()
  const role = useSession()?.active?.role
  const query = useQuery<List>({
    queryKey: ['ticket', 'monthlyHandIns', { month }],
    queryFn: () => api.ticket.monthlyHandIns({ month }),
  })
  return (
    <>
      <MonthCells month={month} onPick={setMonth} due={query.data} />
      <Loaded query={query}>
        {({ offices, isLate }) =>
          offices.length ? (
            <>
              <SectionTitle extra={sumOf(offices)}>{texts.offices}</SectionTitle>
              <Cells>
                {[...offices.filter(isMissing), ...offices.filter((office) => !isMissing(office))].map((office) => (
                  <Cell
                    key={office.officeId}
                    title={office.officeName}
                    badge={<OfficeTag office={office} isLate={isLate} />}
                    note={office.handedIn ? handInWords(office.handedIn) : office.bureauName}
                    onPress={() => setOpen(office)}
                  />
                ))}
              </Cells>
              <View className="note under">
                <View>{texts.officesNote}</View>
                {role === 'bureauLeader' && <View>{texts.dayNote}</View>}
              </View>
            </>
          ) : (
            <EmptyState icon="office" title={texts.noOffices}>
              {texts.noOfficesText}
            </EmptyState>
          )
        }
      </Loaded>
      {open && (
        <Sheet title={open.officeName} isOpen onClose={() => setOpen(undefined)}>
          <View className="sheet-list">
            <Cells>
              <DownloadCells
                of={texts.setName}
                formats={['pdf', 'docx']}
                fetch={(format) => api.ticket.monthlyFormsFile({ month, format, officeId: open.officeId })}
              />
            </Cells>
          </View>
        </Sheet>
      )}
    </>
  )
}

const isMissing = ({ handedIn, hasReports }: Office) => !handedIn && hasReports

// How many handed in, and how many of the others have something to hand in.
const sumOf = (offices: readonly Office[]) => {
  const missing = offices.filter(isMissing).length
  const done = texts.officesIn(offices.filter(({ handedIn }) => handedIn).length)
  return missing ? `${texts.officesMissing(missing)}·${done}` : done
}

const OfficeTag = ({ office: { handedIn, hasReports }, isLate }: { office: Office; isLate: boolean }) => {
  if (handedIn) return <LateTag handedIn={handedIn} />
  if (!hasReports) return <StatusTag tone="idle">{texts.officeNone}</StatusTag>
  return isLate ? (
    <StatusTag tone="bad">{texts.officeLate}</StatusTag>
  ) : (
    <StatusTag tone="run">{texts.officeWaits}</StatusTag>
  )
}
