import { ratingFacts } from '@/contracts/ratingLists'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { YesNo } from '@/ui/YesNo'
import type { FactKey, Fields } from './ratingFields'
import { texts } from './texts'

type Props = {
  facts: Fields['facts']
  onChange: (key: FactKey, value: boolean | null) => void
  onReport: (key: FactKey) => void
  /** Questions that were left out, after the first try. */
  missing: readonly string[]
}

const terms = ['certificate', 'twoOfficers', 'publishedItem', 'relevantMaterial'] as const

/** Facts apart from feelings; a fact that is not as it should be offers a report and forces nothing. */
export const Facts = ({ facts, onChange, onReport, missing }: Props) => (
  <>
    <SectionTitle>{texts.facts}</SectionTitle>
    <Cells role="group" aria-label={texts.facts}>
      {ratingFacts.map(({ key, words, good, mayBeUnknown }) => {
        const answer = facts[key]
        return (
          <View key={key} id={`fact-${key}`} className={`row ${missing.includes(key) ? 'wrong' : ''}`}>
            <YesNo
              question={words}
              explained={<Explained terms={terms}>{words}</Explained>}
              value={answer === undefined || answer === null ? answer : answer === good}
              onChange={(isGood) => onChange(key, isGood === null ? null : isGood === good)}
              words={good ? undefined : texts.favours}
              unknown={mayBeUnknown ? texts.unknown : undefined}
            />
            {missing.includes(key) && <FieldError isLoose error={missingWords(good, mayBeUnknown)} />}
            {answer === !good && (
              <Notice tone="warn" link={{ text: texts.report, onPress: () => onReport(key) }}>
                {texts.offer}
              </Notice>
            )}
          </View>
        )
      })}
    </Cells>
  </>
)

const missingWords = (good: boolean, mayBeUnknown: boolean) => {
  if (mayBeUnknown) return texts.factMissingOrUnknown
  return good ? texts.factMissing : texts.favoursMissing
}
