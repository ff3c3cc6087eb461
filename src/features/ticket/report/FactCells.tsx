import { useState } from 'react'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { Text } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { AgencySheet } from '../AgencySheet'
import { kindOf, type ReportFields } from './fields'
import { InspectionSheet } from './InspectionSheet'
import { TownshipCell } from './TownshipCell'
import { texts } from './texts'
import { useSaid } from './useSaid'

type Props = {
  fields: ReportFields
  onChange: (part: Partial<ReportFields>) => void
  /** A field was left: it is checked. */
  onLeave: (field: string) => void
  problems: Record<string, string>
}

/** Which agency, which inspection, when, in which township, where; a question needs the agency and its township alone. */
export function FactCells({ fields, onChange, onLeave, problems }: Props) {
  const [sheet, setSheet] = useState<'agency' | 'inspection'>()
  const close = () => setSheet(undefined)
  const role = useSession()?.active?.role
  const isSaid = useSaid(Boolean(fields.inspection || fields.happenedOn || fields.place))
  // A question happened nowhere.
  const isEvent = isSaid || kindOf(fields) !== 'consultation'
  return (
    <>
      <Cells>
        <Cell
          id="agencyId"
          isKeyValue
          title={texts.agency}
          value={fields.agency?.name ?? <Text className="note">{texts.optional}</Text>}
          error={problems.agencyId}
          onPress={() => setSheet('agency')}
        />
        {isEvent && role === 'enterpriseUser' && (
          <Cell
            id="inspectionId"
            isKeyValue
            title={texts.inspection}
            value={fields.inspection?.label ?? <Text className="note">{texts.optional}</Text>}
            error={problems.inspectionId}
            onPress={() => setSheet('inspection')}
          />
        )}
        {isEvent && (
          <DayCell
            id="happenedOn"
            label={texts.when}
            placeholder={texts.optional}
            value={fields.happenedOn}
            max={today()}
            onChange={(happenedOn) => onChange({ happenedOn })}
            error={problems.happenedOn}
          />
        )}
        {role !== 'enterpriseUser' && (
          <TownshipCell fields={fields} onChange={onChange} error={problems.townshipCode} />
        )}
        {isEvent && (
          <InputCell
            id="place"
            isKeyValue
            label={texts.place}
            placeholder={texts.optionalWords}
            value={fields.place}
            onChange={(place) => onChange({ place })}
            onBlur={() => onLeave('place')}
            error={problems.place}
          />
        )}
      </Cells>
      <AgencySheet canBeUnknown isOpen={sheet === 'agency'} onClose={close} onPick={(agency) => onChange({ agency })} />
      <InspectionSheet
        isOpen={sheet === 'inspection'}
        onClose={close}
        onPick={async (inspection) => {
          if (!inspection) return onChange({ inspection: null })
          const { inspectionId, agencyName, startedAt } = inspection
          onChange({ inspection: { id: inspectionId, label: texts.inspectionLabel(agencyName, startedAt) } })
          onChange(await factsOf(inspectionId))
        }}
      />
    </>
  )
}

/** What an inspection tells about a report: its agency and its day. Nothing when it cannot be asked. */
export async function factsOf(inspectionId: string): Promise<Partial<ReportFields>> {
  const shown = await api.inspection.show({ inspectionId }).catch(() => undefined)
  if (!shown) return {}
  const { agency, startedAt } = shown
  return {
    agency: { id: agency.agencyId, name: agency.name },
    happenedOn: today(Date.parse(startedAt)),
    inspection: { id: inspectionId, label: texts.inspectionLabel(agency.name, startedAt) },
  }
}
