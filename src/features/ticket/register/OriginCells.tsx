import {
  discoveryMethods,
  isFromBody,
  type LeadSource,
  leadSourceKeys,
  leadSources,
} from '@/contracts/ticket/leadLists'
import { Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { today } from '@/ui/dates'
import { Text } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import { PickCell } from '../routing/PickCell'
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
  return (
    <>
      <SectionTitle>{texts.how}</SectionTitle>
      <Cells>
        <PickCell<LeadSource>
          id="leadSource"
          label={texts.source}
          options={sourceOptions}
          value={fields.source}
          onChange={(source) => onChange({ source })}
          empty=""
          error={problems.leadSource}
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
        <PickCell
          label={texts.discovery}
          options={methods}
          value={fields.discovery}
          onChange={(next) => onChange({ discovery: next === 'none' ? '' : next })}
          empty={<Text className="note">{texts.optional}</Text>}
        />
        <Switch
          title={texts.privateEnterprise}
          note={texts.privateNote}
          isOn={fields.isPrivateEnterprise}
          onChange={(isPrivateEnterprise) => onChange({ isPrivateEnterprise })}
        />
      </Cells>
    </>
  )
}
