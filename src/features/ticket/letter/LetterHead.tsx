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
  ended: 'idle',
}

type Props = {
  letter: Letter
  /** In which days a letter's time is counted; left out: nothing is said of them. */
  unit?: 'calendarDay' | 'workingDay'
}

const isSent = ({ kind, state }: Letter) => state !== 'draft' && kind !== 'decisionProposal'

// It was sent, too, while its report waits to be checked; what counts now is that.
const stateWords = ({ state, rectifications }: Letter) =>
  state === 'issued' && rectifications.at(-1)?.result === null ? texts.reported : letterStates[state]

/** Which letter, in which state, under which number, since when and until when; which other it took the place of. */
export function LetterHead({ letter, unit }: Props) {
  const { kind, state, number, title, issuerName, issuedAt, draftedAt, dueAt, replaces, replacedBy } = letter
  // Once it went out, its last day says it all.
  const days = unit && !isSent(letter) ? letter.rectifyDays : null
  const when = issuedAt ? texts.issuedAt(issuedAt) : texts.draftedAt(draftedAt)
  return (
    <>
      <View className="head-line">
        <StatusTag tone={tones[state]}>{stateWords(letter)}</StatusTag>
      </View>
      <View className="strong">{letterKinds[kind].name}</View>
      <View className="read">{title}</View>
      <View className="note">
        <View>{number ?? texts.noNumber}</View>
        <Facts>{[issuerName, when].join('·')}</Facts>
        {days !== null && <View>{texts.days[unit ?? 'calendarDay'](days)}</View>}
        {dueAt && state === 'issued' && <View>{texts.dueAt(dueAt)}</View>}
        {replaces && <View>{texts.replaces(replaces.number ?? texts.noNumber)}</View>}
        {replacedBy && <View>{texts.replacedBy(replacedBy.number ?? texts.noNumber)}</View>}
      </View>
    </>
  )
}
