import { useState } from 'react'
import { commonCategories, ticketCategories, ticketCategoryKeys } from '@/contracts/ticket/categories'
import { categoryExamples } from '@/contracts/ticket/categoryExamples'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { Pressable, View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Explained } from '@/ui/glossary/Explained'
import { piecesOf } from '@/ui/glossary/pieces'
import { Icon } from '@/ui/Icon'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import type { Category } from './fields'
import { texts } from './texts'

const terms = [
  'certificate',
  'seizure',
  'inaction',
  'fineOnly',
  'arbitrary',
  'crossRegion',
  'profit',
  'improper',
  'discretion',
  'oneSize',
  'campaign',
  'retaliation',
  'publishedItem',
] as const

/** The example; the category's own words stand before it where they are what has to be explained. */
function noteOf(category: Category): string {
  const { words } = ticketCategories[category]
  const example = categoryExamples[category]
  return piecesOf(words, terms).some(({ term }) => term) ? texts.categoryNote(words, example) : example
}

type Props = { value: Category | ''; onChange: (category: Category) => void; error?: string }

/** What it is about: nine everyday words, the whole tree behind the link, and the example of the chosen one. */
export function CategoryField({ value, onChange, error }: Props) {
  const [isOpen, setOpen] = useState(false)
  const isRare = value !== '' && !(commonCategories as readonly string[]).includes(value)
  const keys: readonly Category[] = isRare ? [...commonCategories, value] : commonCategories
  return (
    <>
      <SectionTitle link={{ text: texts.allCategories, onPress: () => setOpen(true) }}>{texts.what}</SectionTitle>
      <Cells>
        <Block id="category" isWrong={Boolean(error)}>
          <Chips
            label={texts.what}
            options={keys.map((key) => ({ key, text: ticketCategories[key].words }))}
            value={value || undefined}
            onChange={onChange}
          />
          {value && (
            <View className="note chips-note">
              <Explained terms={terms}>{noteOf(value)}</Explained>
            </View>
          )}
          <FieldError error={error} />
        </Block>
      </Cells>
      <Sheet title={texts.allCategories} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View className="sheet-list">
          <Tree
            value={value}
            onPick={(key) => {
              onChange(key)
              setOpen(false)
            }}
          />
        </View>
      </Sheet>
    </>
  )
}

type TreeProps = { value: Category | ''; onPick: (category: Category) => void }

const Tree = ({ value, onPick }: TreeProps) => (
  <>
    {(Object.keys(texts.groups) as (keyof typeof texts.groups)[]).map((group) => (
      <View key={group}>
        <SectionTitle>{texts.groups[group]}</SectionTitle>
        <Cells role="radiogroup" aria-label={texts.groups[group]}>
          {ticketCategoryKeys
            .filter((key) => ticketCategories[key].group === group)
            .map((key) => (
              <Pressable
                key={key}
                className="cell"
                role="radio"
                aria-checked={key === value}
                onPress={() => onPick(key)}
              >
                <View className="cell-body">
                  <View className={key === value ? 'strong' : ''}>{ticketCategories[key].words}</View>
                  <View className="note">{categoryExamples[key]}</View>
                </View>
                {key === value && <Icon name="check" className="i-lead" />}
              </Pressable>
            ))}
        </Cells>
      </View>
    ))}
  </>
)
