import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { texts } from '@/ui/texts'
import { VisuallyHidden } from '@/ui/VisuallyHidden'

const paragraph = ['92%', '86%', '54%'] as const
const steps = ['48%', '40%', '56%'] as const

/** A report while it loads: its head, a paragraph, its steps. */
export const TicketSkeleton = () => (
  <View className="loading" aria-busy>
    <VisuallyHidden>{texts.loading}</VisuallyHidden>
    <Cells>
      <Block>
        <View className="skeleton-badge" />
        <Line width="72%" />
        <Line width="44%" />
      </Block>
      <Block hasLine>
        {paragraph.map((width) => (
          <Line key={width} width={width} />
        ))}
      </Block>
    </Cells>
    <Cells isSpaced>
      <View className="timeline">
        {steps.map((width, place) => (
          <View key={width} className={`step todo ${place === steps.length - 1 ? 'last' : ''}`}>
            <View className="node" />
            <View className="skeleton-line" style={{ width }} />
            <View className="skeleton-line" style={{ width: '32%' }} />
          </View>
        ))}
      </View>
    </Cells>
  </View>
)

const Line = ({ width }: { width: string }) => <View className="skeleton-line" style={{ width }} />
