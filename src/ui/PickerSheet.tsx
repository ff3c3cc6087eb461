import { type ReactNode, useState } from 'react'
import { Cells } from './Cells'
import type { Option } from './Chips'
import { Pressable, View } from './elements'
import { Icon } from './Icon'
import { SearchField } from './SearchField'
import { Sheet } from './Sheet'
import { texts } from './texts'

type Props<Key extends string> = {
  title: string
  isOpen: boolean
  onClose: () => void
  options: readonly Option<Key>[]
  value: Key | undefined
  onPick: (key: Key) => void
  /** With words, a search field stands on top and looks through the options. */
  searchText?: string
  /** Whether the words mean an option in whose text they do not stand. */
  isMeant?: (text: string, words: string) => boolean
  /** Stands in place of the options while they load or could not be loaded: that is not "not found". */
  instead?: ReactNode
}

/** One of a long list. */
export function PickerSheet<Key extends string>(props: Props<Key>) {
  const { title, isOpen, onClose, options, value, onPick, searchText, isMeant, instead } = props
  const [words, setWords] = useState('')
  const sought = words.trim()
  const found = options.filter(({ text, note = '' }) => `${text} ${note}`.includes(sought) || isMeant?.(text, sought))
  const pick = (key: Key) => {
    onPick(key)
    setWords('')
    onClose()
  }
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      {searchText && <SearchField placeholder={searchText} value={words} onChange={setWords} />}
      <View className="sheet-list">
        <Cells role="radiogroup" aria-label={title}>
          {found.map(({ key, text, note }) => (
            <Pressable key={key} className="cell" role="radio" aria-checked={key === value} onPress={() => pick(key)}>
              <View className="cell-body">
                <View className={key === value ? 'strong' : ''}>{text}</View>
                {note && <View className="note">{note}</View>}
              </View>
              {key === value && <Icon name="check" className="i-lead" />}
            </Pressable>
          ))}
        </Cells>
        {instead}
        {!instead && !found.length && <View className="sheet-empty">{texts.nothingFound}</View>}
      </View>
    </Sheet>
  )
}
