import { useState } from 'react'
import { confidentialities } from '@/contracts/ticket/lists'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import type { ReportFields } from './fields'
import { texts } from './texts'
import { WhoSees } from './WhoSees'

const levels = Object.entries(confidentialities).map(([key, { words, explanation }]) => ({
  key: key as keyof typeof confidentialities,
  text: words,
  note: explanation,
}))

type Props = { fields: ReportFields; onChange: (part: Partial<ReportFields>) => void }

/** Who may know, in one sentence a level; role by role on request. */
export function PrivacyFields({ fields, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <SectionTitle link={{ text: texts.sees, onPress: () => setOpen(true) }}>{texts.who}</SectionTitle>
      <RadioCells
        label={texts.who}
        options={levels}
        value={fields.confidentiality}
        onChange={(confidentiality) => onChange({ confidentiality })}
      />
      {fields.confidentiality === 'sealed' && fields.inspection && (
        <Notice icon="lock">{texts.inspectionSealed}</Notice>
      )}
      <WhoSees chosen={fields.confidentiality} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
