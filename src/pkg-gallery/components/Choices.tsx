import { useState } from 'react'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Segment } from '@/ui/Segment'
import { Stars } from '@/ui/Stars'
import { Switch } from '@/ui/Switch'
import { YesNo } from '@/ui/YesNo'
import { texts } from './texts'

const optionsOf = (words: readonly string[]) => words.map((text) => ({ key: text, text }))
const levels = [
  { key: 'open', text: texts.open, note: texts.openNote },
  { key: 'hidden', text: texts.hidden, note: texts.hiddenNote },
] as const

/** Yes or no, stars, chips, radio cells, switches, segments: unanswered and answered. */
export function Choices() {
  const [fact, setFact] = useState<boolean | null>(true)
  const [stars, setStars] = useState(4)
  const [chip, setChip] = useState<string>(texts.categories[0])
  const [level, setLevel] = useState<'open' | 'hidden'>('hidden')
  const [isOn, setOn] = useState(true)
  const [part, setPart] = useState<string>(texts.parts3[0])
  return (
    <>
      <SectionTitle>{texts.parts.choices}</SectionTitle>
      <Segment label={texts.segment} options={optionsOf(texts.parts3)} value={part} onChange={setPart} />
      <Cells isSpaced>
        <YesNo question={texts.question} value={fact} onChange={setFact} />
        <YesNo question={texts.favours} value={false} words={texts.favoursWords} onChange={setFact} />
        <YesNo question={texts.bar[2]} value={undefined} unknown={texts.unknown} onChange={setFact} />
        <Stars label={texts.stars} isStrong value={stars} onChange={setStars} />
        <Stars label={texts.bar[0]} value={0} onChange={setStars} />
      </Cells>
      <Cells>
        <Block>
          <Chips label={texts.chips} options={optionsOf(texts.categories)} value={chip} onChange={setChip} />
        </Block>
      </Cells>
      <RadioCells label={texts.levels} options={levels} value={level} onChange={setLevel} />
      <Cells>
        <Switch icon="type" title={texts.large} note={texts.largeNote} isOn={isOn} onChange={setOn} />
        <Switch title={texts.hidden} isOn={!isOn} onChange={(next) => setOn(!next)} />
      </Cells>
    </>
  )
}
