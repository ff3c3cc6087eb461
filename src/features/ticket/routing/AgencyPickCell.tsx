import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { AgencySheet } from '../AgencySheet'
import { texts } from './texts'

type Props = {
  value: { id: string; name: string } | null
  onChange: (agency: { id: string; name: string } | null) => void
  /** Said while none is chosen. */
  without?: string
  error?: string
}

/** An agency, or none in particular. */
export function AgencyPickCell({ value, onChange, without = texts.noChoice, error }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Cell
        id="agencyId"
        isKeyValue
        title={texts.agency}
        value={value?.name ?? without}
        error={error}
        onPress={() => setOpen(true)}
      />
      {value && <Cell icon="close" title={texts.clearAgency} onPress={() => onChange(null)} />}
      <AgencySheet isOpen={isOpen} onClose={() => setOpen(false)} onPick={onChange} />
    </>
  )
}
