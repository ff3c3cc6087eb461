import { useEffect, useState } from 'react'
import { Cells } from './Cells'
import { View } from './elements'
import { texts } from './texts'
import { VisuallyHidden } from './VisuallyHidden'

/** Quick answers show no skeleton, milliseconds. */
const delay = 300

const widths = [
  ['56%', '36%'],
  ['48%', '40%'],
  ['60%', '32%'],
] as const

type Props = { hasBadge?: boolean }

/** Grey rows in the shape of a list while it loads. */
export function Skeleton({ hasBadge = true }: Props) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delay)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View aria-busy>
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      {isShown && (
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
      )}
    </View>
  )
}
