import { type ReactNode, useState } from 'react'
import { Cell } from '@/ui/Cell'
import type { Option } from '@/ui/Chips'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

type Props<Key extends string> = {
  id?: string
  label: string
  options: readonly Option<Key>[]
  value: Key | ''
  onChange: (key: Key) => void
  searchText?: string
  /** What stands there while nothing is chosen. */
  empty?: ReactNode
  error?: string
}

/** One row of a form that opens a list to choose from. */
export function PickCell<Key extends string = string>(props: Props<Key>) {
  const { id, label, options, value, onChange, searchText, empty = texts.choose, error } = props
  const [isOpen, setOpen] = useState(false)
  const chosen = options.find(({ key }) => key === value)
  return (
    <>
      <Cell
        id={id}
        isKeyValue
        title={label}
        value={chosen?.text ?? empty}
        error={error}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={label}
        searchText={searchText}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={options}
        value={value || undefined}
        onPick={onChange}
      />
    </>
  )
}
