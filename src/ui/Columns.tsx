import './styles/charts.scss'
import { Text, View } from './elements'
import { texts } from './texts'

/** One column; null where fewer than five stand behind it. */
export type Column = { key: string /** 「11月」 */; label: string; value: number | null }

type Props = {
  label: string
  columns: readonly Column[]
  unit: string
}

/** Height in pixels of the highest column. */
const highest = 80

/** A course over months: zero at the foot, a figure on each column, the newest in full colour. */
export function Columns({ label, columns, unit }: Props) {
  const most = Math.max(...columns.map(({ value }) => value ?? 0), 1)
  return (
    <View as="ul" className="columns" aria-label={label}>
      {columns.map(({ key, label: month, value }, index) => (
        <View as="li" key={key} className={`column ${index === columns.length - 1 ? 'newest' : ''}`}>
          <Text className="axis">{value ?? texts.tooFewShort}</Text>
          <Text className="vh">{value === null ? '' : unit}</Text>
          <View className="column-fill" style={{ height: `${Math.round(((value ?? 0) / most) * highest)}px` }} />
          <Text className="axis column-month">{month}</Text>
        </View>
      ))}
    </View>
  )
}
