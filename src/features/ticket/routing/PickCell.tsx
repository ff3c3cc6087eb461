import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import type { Option } from '@/ui/Chips'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

type Props = {
  id: string
  label: string
  options: readonly Option[]
  value: string
  onChange: (key: string) => void
  searchText?: string
  error?: string
}

/** One row of a form that opens a list to choose from. */
export function PickCell({ id, label, options, value, onChange, searchText, error }: Props) {
  const [isOpen, setOpen] = useState(false)
  const chosen = options.find(({ key }) => key === value)
  return (
    <>
      <Cell
        id={id}
        isKeyValue
        title={label}
        value={chosen?.text ?? texts.choose}
        error={error}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={label}
        searchText={searchText}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={options}
        value={value}
        onPick={onChange}
      />
    </>
  )
}
