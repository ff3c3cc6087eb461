import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Block } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { TextArea } from '@/ui/TextArea'
import { limits } from './fields'
import { texts } from './texts'

type Props = { value: string; onChange: (value: string) => void; onBlur: () => void; error?: string }

/** What the reporter hopes for; folded until he wants to say it. */
export function SuggestionField({ value, onChange, onBlur, error }: Props) {
  const [isOpen, setOpen] = useState(value !== '')
  if (!isOpen)
    return (
      <Cell
        title={texts.suggestion}
        value={<Text className="note">{texts.optionalWords}</Text>}
        onPress={() => setOpen(true)}
      />
    )
  return (
    <View className="cell-group">
      <Block>
        <View className="note">{texts.suggestion}</View>
      </Block>
      <TextArea
        id="suggestion"
        label={texts.suggestion}
        placeholder={texts.suggestionHint}
        value={value}
        most={limits.suggestion[1]}
        onChange={onChange}
        onBlur={onBlur}
        error={error}
      />
    </View>
  )
}
