import { letterKinds, letterStates } from '@/contracts/ticket/states'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { StatusTag, type Tone } from '@/ui/StatusTag'
import type { Letter } from './letter.types'
import { texts } from './texts'

const tones: Record<Letter['state'], Tone> = {
  draft: 'idle',
  issued: 'run',
  objected: 'warn',
  proposed: 'run',
  returned: 'warn',
  replaced: 'idle',
  withdrawn: 'idle',
  fulfilled: 'ok',
  unfulfilled: 'bad',
}

/** Which letter, in which state, under which number, since when and until when. */
export function LetterHead({ letter }: { letter: Letter }) {
  const { kind, state, number, title, bureauName, issuedAt, draftedAt, dueAt } = letter
  const when = issuedAt ? texts.issuedAt(issuedAt) : texts.draftedAt(draftedAt)
  return (
    <>
      <View className="head-line">
        <StatusTag tone={tones[state]}>{letterStates[state]}</StatusTag>
      </View>
      <View className="strong">{letterKinds[kind].name}</View>
      <View className="read">{title}</View>
      <View className="note">
        <View>{number ?? texts.noNumber}</View>
        <Facts>{[bureauName, when].join('·')}</Facts>
        {dueAt && state === 'issued' && <View>{texts.dueAt(dueAt)}</View>}
      </View>
    </>
  )
}
