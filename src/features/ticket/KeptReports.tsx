import { useState } from 'react'
import { ticketCategories } from '@/contracts/ticket/categories'
import { go } from '@/platform/navigation'
import { useShown } from '@/platform/shown'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { SectionTitle } from '@/ui/SectionTitle'
import { keptReports } from './report/keptReports'
import { texts } from './texts'

/** Reports that were begun on this phone and not handed in; nothing when there are none. */
export function KeptReports() {
  const [reports, setReports] = useState(keptReports)
  useShown(() => setReports(keptReports()))
  if (!reports.length) return null
  return (
    <>
      <SectionTitle>{texts.keptTitle}</SectionTitle>
      <Cells>
        {reports.map(({ inspectionId, fields, savedAt }) => (
          <Cell
            key={inspectionId ?? 'new'}
            icon="pen"
            title={
              fields.content.slice(0, 20) ||
              (fields.category && ticketCategories[fields.category].words) ||
              texts.keptUntitled
            }
            note={[momentText(new Date(savedAt).toISOString()), texts.keptNote].join('·')}
            onPress={() => go('/pkg-reporter/report/index', { inspectionId })}
          />
        ))}
      </Cells>
    </>
  )
}
