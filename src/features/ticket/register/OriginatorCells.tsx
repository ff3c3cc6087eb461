import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import type { Confidentiality } from '../report/fields'
import type { Originator } from './fields'
import { texts } from './texts'

const levels = Object.entries(texts.levels).map(([key, { words, note }]) => ({
  key: key as Confidentiality,
  text: words,
  note,
}))

type Props = {
  confidentiality: Confidentiality
  onLevel: (confidentiality: Confidentiality) => void
  originator: Originator
  onChange: (part: Partial<Originator>) => void
  onLeave: (field: string) => void
  problems: Record<string, string>
}

/** Who it came from, as far as he wants to be known; under seal nothing of it is asked. */
export const OriginatorCells = ({ confidentiality, onLevel, originator, onChange, onLeave, problems }: Props) => (
  <>
    <SectionTitle>{texts.who}</SectionTitle>
    <RadioCells label={texts.who} options={levels} value={confidentiality} onChange={onLevel} />
    <SectionTitle>{texts.originator}</SectionTitle>
    {confidentiality === 'sealed' ? (
      <Notice icon="lock">{texts.originatorSealed}</Notice>
    ) : (
      <>
        <Cells>
          <InputCell
            id="originatorName"
            label={texts.name}
            value={originator.name}
            onChange={(name) => onChange({ name })}
            error={problems.originatorName}
          />
          <InputCell
            id="originatorPhone"
            label={texts.phone}
            placeholder={texts.phoneHint}
            value={originator.phone}
            onChange={(phone) => onChange({ phone })}
            onBlur={() => onLeave('originatorPhone')}
            error={problems.originatorPhone}
          />
        </Cells>
        <View className="note under">{texts.originatorNote}</View>
      </>
    )}
  </>
)
