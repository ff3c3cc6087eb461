import { confidentialities, procedureStates } from '@/contracts/ticket/lists'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Switch } from '@/ui/Switch'
import type { ReportFields } from './fields'
import { texts } from './texts'

const levels = Object.entries(confidentialities).map(([key, { words, explanation }]) => ({
  key: key as keyof typeof confidentialities,
  text: words,
  note: explanation,
}))

const procedures = Object.entries(procedureStates).map(([key, text]) => ({
  key: key as keyof typeof procedureStates,
  text,
}))

type Props = { fields: ReportFields; onChange: (part: Partial<ReportFields>) => void }

/** Who may know, for whom, and whether a court or a review has it already. */
export const PrivacyFields = ({ fields, onChange }: Props) => (
  <>
    <SectionTitle>{texts.who}</SectionTitle>
    <RadioCells
      label={texts.who}
      options={levels}
      value={fields.confidentiality}
      onChange={(confidentiality) => onChange({ confidentiality })}
    />
    <Cells>
      <Block>
        <View className="note">
          <Explained terms={['sealed', 'hidden']}>{texts.whoNote}</Explained>
        </View>
        <View className="note">
          <View>{texts.sees}</View>
          {texts.seesLines[fields.confidentiality].map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </Block>
      {fields.confidentiality === 'sealed' && fields.inspection && (
        <Notice icon="lock">{texts.inspectionSealed}</Notice>
      )}
      <Switch
        title={texts.onBehalf}
        note={texts.onBehalfNote}
        isOn={fields.isOnBehalf}
        onChange={(isOnBehalf) => onChange({ isOnBehalf })}
      />
    </Cells>
    <SectionTitle>
      <Explained terms={['reconsideration', 'litigation']}>{texts.procedure}</Explained>
    </SectionTitle>
    <Cells>
      <Block>
        <Chips
          label={texts.procedure}
          options={procedures}
          value={fields.isInProcedure}
          onChange={(isInProcedure) => onChange({ isInProcedure })}
        />
        {fields.isInProcedure !== 'none' && <View className="note chips-note">{texts.procedureNote}</View>}
      </Block>
    </Cells>
  </>
)
