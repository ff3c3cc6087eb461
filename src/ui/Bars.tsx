import './styles/charts.scss'
import { View } from './elements'
import { texts } from './texts'

/** One bar; null where too few stand behind it. `figure` is the number in words with its unit, or says why there is none. */
export type Bar = { key: string; label: string; value: number | null; figure: string }

type Props = {
  label: string
  bars: readonly Bar[]
  /** The value of a full bar; left out, the largest is full. Zero is always at the left. */
  most?: number
}

/** Lengths in one hue, each with its figure beside it. */
export function Bars({ label, bars, most }: Props) {
  const full = most ?? Math.max(...bars.map(({ value }) => value ?? 0), 1)
  return (
    <View as="ul" className="bars" aria-label={label}>
      {bars.map(({ key, label: words, value, figure }) => (
        <View as="li" key={key} className="bar-row">
          <View className="bar-words">
            <View>{words}</View>
            <View className={value === null ? 'note' : 'strong'}>{figure || texts.tooFew.join('，')}</View>
          </View>
          {value !== null && (
            <View className="meter" aria-hidden>
              <View className="meter-fill" style={{ width: `${Math.round((value / full) * 100)}%` }} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
