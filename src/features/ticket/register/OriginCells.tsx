import { useState } from 'react'
import {
  discoveryMethods,
  isFromBody,
  type LeadSource,
  leadSourceKeys,
  leadSources,
} from '@/contracts/ticket/leadLists'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { Text } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { PickerSheet } from '@/ui/PickerSheet'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import type { LeadFields } from './fields'
import { texts } from './texts'

type Props = {
  fields: LeadFields
  onChange: (part: Partial<LeadFields>) => void
  problems: Record<string, string>
}

/** Every way, with whether another body passed it on. */
export const sourceOptions = leadSourceKeys.map((key) => ({
  key,
  text: leadSources[key],
  note: isFromBody(key) ? texts.fromBodies : texts.ownWays,
}))

const methods = [
  { key: 'none' as const, text: texts.noDiscovery },
  ...Object.entries(discoveryMethods).map(([key, text]) => ({ key: key as keyof typeof discoveryMethods, text })),
]

/** How it came: from where, under which number, when. */
export function OriginCells({ fields, onChange, problems }: Props) {
  const [sheet, setSheet] = useState<'source' | 'discovery'>()
  const close = () => setSheet(undefined)
  const { source, discovery } = fields
  return (
    <>
      <SectionTitle>{texts.how}</SectionTitle>
      <Cells>
        <Cell
          id="leadSource"
          isKeyValue
          title={texts.source}
          value={source ? leadSources[source] : ''}
          error={problems.leadSource}
          onPress={() => setSheet('source')}
        />
        <InputCell
          id="externalNumber"
          label={texts.number}
          placeholder={texts.numberHint}
          value={fields.externalNumber}
          maxLength={60}
          onChange={(externalNumber) => onChange({ externalNumber })}
          error={problems.externalNumber}
        />
        <DayCell
          id="receivedOn"
          label={texts.receivedOn}
          value={fields.receivedOn || today()}
          max={today()}
          onChange={(receivedOn) => onChange({ receivedOn })}
          error={problems.receivedOn}
        />
        <Cell
          isKeyValue
          title={texts.discovery}
          value={discovery ? discoveryMethods[discovery] : <Text className="note">{texts.optional}</Text>}
          onPress={() => setSheet('discovery')}
        />
        <Switch
          title={texts.privateEnterprise}
          note={texts.privateNote}
          isOn={fields.isPrivateEnterprise}
          onChange={(isPrivateEnterprise) => onChange({ isPrivateEnterprise })}
        />
      </Cells>
      <PickerSheet<LeadSource>
        title={texts.source}
        isOpen={sheet === 'source'}
        onClose={close}
        options={sourceOptions}
        value={source || undefined}
        onPick={(next) => onChange({ source: next })}
      />
      <PickerSheet
        title={texts.discovery}
        isOpen={sheet === 'discovery'}
        onClose={close}
        options={methods}
        value={discovery || 'none'}
        onPick={(next) => onChange({ discovery: next === 'none' ? '' : next })}
      />
    </>
  )
}
