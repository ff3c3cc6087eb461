import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { LetterHead } from './LetterHead'
import { LetterText } from './LetterText'
import type { Letter } from './letter.types'
import { Progress } from './Progress'
import { texts } from './texts'

/** One letter of a record: which, what became of it, and its words one tap away. A draft shows its words at once. */
export function LetterCells({ letter }: { letter: Letter }) {
  const isDraft = letter.state === 'draft'
  const [isOpen, setOpen] = useState(isDraft)
  return (
    <Cells>
      <Block>
        <LetterHead letter={letter} />
      </Block>
      {isOpen && <LetterText letter={letter} />}
      <Progress letter={letter} />
      {!isDraft && <Cell icon="file" title={isOpen ? texts.close : texts.open} onPress={() => setOpen(!isOpen)} />}
    </Cells>
  )
}
