import './styles/charts.scss'
import { View } from './elements'
import { OutcomeTag } from './StatusTag'
import { texts } from './texts'

type Outcome = 'green' | 'yellow' | 'red'

type Props = {
  label: string
  /** How many of each; null where fewer than five stand behind all of them. */
  counts: Readonly<Record<Outcome, number>> | null
  unit: string
}

const outcomes = ['green', 'yellow', 'red'] as const

/** Parts of a whole, with a legend that tells them by shape and word as well as colour. */
export function Share({ label, counts, unit }: Props) {
  if (!counts) return <View className="note">{texts.tooFew.join('，')}</View>
  const total = outcomes.reduce((sum, key) => sum + counts[key], 0)
  const percent = (count: number) => (total ? Math.round((count / total) * 100) : 0)
  return (
    <>
      <View className="share" aria-hidden>
        {outcomes.map(
          (key) =>
            counts[key] > 0 && <View key={key} className={`share-part ${key}`} style={{ flexGrow: counts[key] }} />,
        )}
      </View>
      <View as="ul" aria-label={label}>
        {outcomes.map((key) => (
          <View as="li" key={key} className="share-row">
            <OutcomeTag outcome={key} />
            <View>{texts.countAndPercent(counts[key], unit, percent(counts[key]))}</View>
          </View>
        ))}
      </View>
    </>
  )
}
