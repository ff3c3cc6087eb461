import { useState } from 'react'
import { isAgencyMeant } from '@/contracts/registryLists'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { Text } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts as reportTexts } from '../report/texts'
import type { ComplaintFields } from './complaint'
import { texts } from './texts'

type Props = {
  form: Outputs['ticket']['unsignedForm'] | undefined
  fields: ComplaintFields
  onChange: (part: Partial<ComplaintFields>) => void
  problems: Record<string, string>
}

const unknown = 'unknown'

/** Which township, which agency, when and where; from lists that came without a session. */
export function PlaceCells({ form, fields, onChange, problems }: Props) {
  const [sheet, setSheet] = useState<'agency' | 'township'>()
  const close = () => setSheet(undefined)
  const { agencies = [], townships = [] } = form ?? {}
  return (
    <>
      <Cells isSpaced>
        <Cell
          id="townshipCode"
          isKeyValue
          title={texts.township}
          value={fields.township?.name ?? ''}
          error={problems.townshipCode}
          onPress={() => setSheet('township')}
        />
        <Cell
          id="agencyId"
          isKeyValue
          title={texts.agency}
          value={fields.agency?.name ?? <Text className="note">{reportTexts.optional}</Text>}
          error={problems.agencyId}
          onPress={() => setSheet('agency')}
        />
        <DayCell
          id="happenedOn"
          label={reportTexts.when}
          value={fields.happenedOn}
          placeholder={reportTexts.optional}
          max={today()}
          onChange={(happenedOn) => onChange({ happenedOn })}
          error={problems.happenedOn}
        />
        <InputCell
          id="place"
          isKeyValue
          label={reportTexts.place}
          placeholder={reportTexts.optionalWords}
          value={fields.place}
          onChange={(place) => onChange({ place })}
          error={problems.place}
        />
      </Cells>
      <PickerSheet
        title={texts.township}
        searchText={reportTexts.townshipSearch}
        isOpen={sheet === 'township'}
        onClose={close}
        options={townships.map(({ code, name, county }) => ({ key: code, text: name, note: county }))}
        value={fields.township?.code}
        onPick={(code) => {
          const chosen = townships.find((township) => township.code === code)
          if (chosen) onChange({ township: { code, name: chosen.name } })
        }}
      />
      <PickerSheet
        title={texts.agency}
        searchText={reportTexts.agencySearch}
        isMeant={isAgencyMeant}
        isOpen={sheet === 'agency'}
        onClose={close}
        options={[
          { key: unknown, text: texts.agencyClear, note: reportTexts.agencyUnknownNote },
          ...agencies.map(({ agencyId, name }) => ({ key: agencyId, text: name })),
        ]}
        value={fields.agency?.id ?? unknown}
        onPick={(id) => {
          const chosen = agencies.find(({ agencyId }) => agencyId === id)
          onChange({ agency: chosen ? { id, name: chosen.name } : null })
        }}
      />
    </>
  )
}
