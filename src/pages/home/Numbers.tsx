import { useVisitCounts } from '@/features/inspection/lists/useVisitCounts'
import { useReportCounts } from '@/features/ticket/useReportCounts'
import { SectionTitle } from '@/ui/SectionTitle'
import { Stats } from '@/ui/Stats'
import { openRecords } from './actions'
import { texts } from './texts'

type Props = { period: string; hasVisits?: boolean; reports?: 'own' | 'region' }

/** A few counts of a period, each leading to its list; nothing until they are known. */
export function Numbers({ period, hasVisits = false, reports: whose }: Props) {
  const visits = useVisitCounts(hasVisits)
  const reports = useReportCounts(whose)
  if ((hasVisits && !visits) || (whose && !reports)) return null
  const ofVisits = stat(visits?.isCapped ? texts.timesOrMore : texts.times, () => openRecords('inspections'))
  const ofReports = stat(reports?.isCapped ? texts.piecesOrMore : texts.pieces, () => openRecords('tickets'))
  return (
    <>
      <SectionTitle>{period}</SectionTitle>
      <Stats
        label={period}
        stats={[
          ...(visits ? [ofVisits(texts.visits, visits.visits)] : []),
          ...(visits
            ? [visits.rated === null ? ofVisits(texts.stopped, visits.stopped) : ofVisits(texts.rated, visits.rated)]
            : []),
          ...(reports ? [ofReports(visits ? texts.reported : texts.submitted, reports.reports)] : []),
          ...(reports && !visits ? [ofReports(texts.replied, reports.answered)] : []),
        ]}
      />
    </>
  )
}

const stat = (unit: string, onPress: () => void) => (label: string, value: number) => ({
  key: label,
  label,
  value,
  unit,
  onPress,
})
