import { useState } from 'react'
import { procedureStates } from '@/contracts/ticket/lists'
import { revealSoon } from '@/platform/reveal'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { ConductField } from './ConductField'
import { isShortForm, kindOf, type ReportFields } from './fields'
import { KindCell } from './KindCell'
import { SuggestionField } from './SuggestionField'
import { texts } from './texts'
import { useSaid } from './useSaid'

const procedures = Object.entries(procedureStates).map(([key, text]) => ({
  key: key as keyof typeof procedureStates,
  text,
}))

type Props = {
  fields: ReportFields
  onChange: (part: Partial<ReportFields>) => void
  onLeave: (field: string) => void
  problems: Record<string, string>
}

/** What most reports do without: folded, and open by itself once something of it was said or has to be mended. Who asks
 *  or praises is asked nothing of it; what he said before stays in view and is sent. */
export function MoreFields({ fields, onChange, onLeave, problems }: Props) {
  const [isOpened, setOpened] = useState(false)
  const isSaid = Boolean(fields.suggestion || fields.forbiddenConducts.length) || fields.isInProcedure !== 'none'
  const wasSaid = useSaid(isSaid)
  const isLong = wasSaid || !isShortForm(fields)
  const isOpen = isOpened || isSaid || Boolean(fields.kind || problems.kind || problems.suggestion)
  if (isLong && !isOpen)
    return (
      <Cells isSpaced>
        <Cell
          title={texts.more}
          note={texts.moreNote}
          onPress={() => {
            setOpened(true)
            revealSoon('moreFields')
          }}
        />
      </Cells>
    )
  return (
    <View id="moreFields">
      <Cells isSpaced>
        <KindCell kind={kindOf(fields)} onChange={(kind) => onChange({ kind })} error={problems.kind} />
        {isLong && (
          <>
            <SuggestionField
              value={fields.suggestion}
              onChange={(suggestion) => onChange({ suggestion })}
              onBlur={() => onLeave('suggestion')}
              error={problems.suggestion}
            />
            <ConductField value={fields.forbiddenConducts} onChange={(next) => onChange({ forbiddenConducts: next })} />
            <Block hasLine>
              <View>
                <Explained terms={['reconsideration', 'litigation']}>{texts.procedure}</Explained>
              </View>
              <View className="chips-note">
                <Chips
                  label={texts.procedure}
                  options={procedures}
                  value={fields.isInProcedure}
                  onChange={(isInProcedure) => onChange({ isInProcedure })}
                />
              </View>
              {fields.isInProcedure !== 'none' && <View className="note chips-note">{texts.procedureNote}</View>}
            </Block>
          </>
        )}
      </Cells>
    </View>
  )
}
