import { Cells } from './Cells'
import { View } from './elements'
import { texts } from './texts'
import { VisuallyHidden } from './VisuallyHidden'

const widths = [
  ['56%', '36%'],
  ['48%', '40%'],
  ['60%', '32%'],
] as const

type Props = {
  hasBadge?: boolean
  /** As many as will stand there, where that is known. */
  rows?: 1 | 3
  /** Rows of more than two lines, as high as they will be. */
  isTall?: boolean
}

/** Grey rows in the shape of a list while it loads, at once; what follows beside it waits, so that nothing jumps. */
export function Skeleton({ hasBadge = true, rows = 3, isTall = false }: Props) {
  return (
    <View className="loading" aria-busy>
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      <Cells>
        {widths.slice(0, rows).map((pair) => (
          <View className={`cell skeleton ${isTall ? 'tall' : ''}`} key={pair[0]}>
            <View className="cell-body">
              {(isTall ? [...pair, ...pair] : pair).map((width, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be as long as one another and never change places.
                <View className="skeleton-line" style={{ width }} key={line} />
              ))}
            </View>
            {hasBadge && <View className="skeleton-badge" />}
          </View>
        ))}
      </Cells>
    </View>
  )
}
