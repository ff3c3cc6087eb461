import { useState } from 'react'
import { reporterKinds, ticketKinds } from '@/contracts/ticket/lists'
import { Cell } from '@/ui/Cell'
import { PickerSheet } from '@/ui/PickerSheet'
import type { Kind } from './fields'
import { texts } from './texts'

type Props = { kind: Kind; onChange: (kind: Kind) => void; error?: string }

/** What kind of matter it is; the category has decided already, a person may think otherwise. */
export function KindCell({ kind, onChange, error }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Cell
        id="kind"
        isKeyValue
        title={texts.kind}
        value={ticketKinds[kind]}
        error={error}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={texts.kindTitle}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={reporterKinds.map((key) => ({ key, text: ticketKinds[key], note: texts.kindNotes[key] }))}
        value={kind}
        onPick={onChange}
      />
    </>
  )
}
