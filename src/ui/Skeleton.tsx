import { Cells } from './Cells'
import { View } from './elements'
import { texts } from './texts'
import { VisuallyHidden } from './VisuallyHidden'

const widths = [
  ['56%', '36%'],
  ['48%', '40%'],
  ['60%', '32%'],
] as const

type Props = { hasBadge?: boolean }

/** Grey rows in the shape of a list while it loads, at once; what follows beside it waits, so that nothing jumps. */
export function Skeleton({ hasBadge = true }: Props) {
  return (
    <View className="loading" aria-busy>
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      <Cells>
        {widths.map(([first, second]) => (
          <View className="cell skeleton" key={first}>
            <View className="cell-body">
              <View className="skeleton-line" style={{ width: first }} />
              <View className="skeleton-line second" style={{ width: second }} />
            </View>
            {hasBadge && <View className="skeleton-badge" />}
          </View>
        ))}
      </Cells>
    </View>
  )
}
