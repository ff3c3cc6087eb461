import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { DayCell } from '@/ui/DayCell'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { PhotoGrid, type PhotoItem } from '@/ui/PhotoGrid'
import { PickerSheet } from '@/ui/PickerSheet'
import { QuietBlock, QuietEdit } from '@/ui/QuietBlock'
import { SearchField } from '@/ui/SearchField'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import { VoiceBar } from '@/ui/VoiceBar'
import { texts } from './texts'

const states = [
  { state: 'ready' },
  { state: 'uploading', percent: 40 },
  { state: 'failed' },
  { state: 'kept' },
  { state: 'refused', problem: texts.photoProblem },
] as const

const photos: readonly PhotoItem[] = states.map((each, place) => ({
  ...each,
  key: each.state,
  url: '',
  label: texts.photos[place] ?? '',
}))

const nothing = () => undefined

/** Fields, photos, quiet blocks, search, and a panel from below. */
export function Forms({ look }: { look: string }) {
  const [words, setWords] = useState('')
  const [day, setDay] = useState('2026-11-20')
  const [isOpen, setOpen] = useState(false)
  const [isFilling, setFilling] = useState(false)
  const [category, setCategory] = useState<string>(texts.categories[1])
  return (
    <>
      <SectionTitle>{texts.parts.forms}</SectionTitle>
      <SearchField placeholder={texts.named(texts.search, look)} value={words} onChange={setWords} />
      <Cells>
        <DayCell label={texts.day} value={day} onChange={setDay} />
        <InputCell label={texts.place} placeholder={texts.placeHint} value={words} onChange={setWords} />
        <TextArea
          label={texts.story}
          placeholder={texts.storyHint}
          value={words}
          onChange={setWords}
          most={1000}
          error={texts.storyWrong}
        />
        <Block hasLine>
          <PhotoGrid photos={photos} most={9} onAdd={nothing} onRemove={nothing} />
        </Block>
        <Block hasLine>
          <VoiceBar
            label={texts.voice.play}
            isPlaying={false}
            isBusy={false}
            at={4}
            seconds={12}
            shown={texts.voice.shown}
            spoken={texts.voice.spoken}
            onToggle={nothing}
          />
        </Block>
        <Block hasLine>
          <QuietBlock>{texts.quiet}</QuietBlock>
        </Block>
        <Block hasLine>
          <QuietEdit label={texts.quietLabel} value={words || texts.quiet} onChange={setWords} />
        </Block>
        <Block hasLine>
          <Button kind="outline" onPress={() => setOpen(true)}>
            {texts.sheet}
          </Button>
          <Button kind="outline" onPress={() => setFilling(true)}>
            {texts.formSheet}
          </Button>
        </Block>
      </Cells>
      <PickerSheet
        title={texts.chips}
        searchText={texts.search}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        options={texts.categories.map((text) => ({ key: text, text }))}
        value={category}
        onPick={setCategory}
      />
      {isFilling && (
        <FormSheet
          title={texts.formSheet}
          verb={texts.primary}
          onClose={() => setFilling(false)}
          onSend={() => setFilling(false)}
        >
          <TextArea id="filling" label={texts.quietLabel} value={words} most={200} onChange={setWords} />
        </FormSheet>
      )}
    </>
  )
}
