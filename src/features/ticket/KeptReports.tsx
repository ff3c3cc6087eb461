import { useState } from 'react'
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
        {reports.map(({ key, title, page, savedAt }) => (
          <Cell
            key={key}
            icon="pen"
            title={title}
            note={[momentText(new Date(savedAt).toISOString()), texts.keptNote].join('·')}
            onPress={() => go(page)}
          />
        ))}
      </Cells>
    </>
  )
}
