import './styles/stats.scss'
import { Pressable, Text, View } from './elements'
import { texts } from './texts'

/** One number with its unit; null where fewer than five stand behind it. */
export type Stat = { key: string; label: string; value: number | null; unit: string; onPress?: () => void }

type Props = { label: string; stats: readonly Stat[] }

/** A few numbers beside each other; one that leads to its list can be pressed. */
export const Stats = ({ label, stats }: Props) => (
  <View className="stats cells" role="group" aria-label={label}>
    {stats.map(({ key, ...stat }) =>
      stat.onPress ? (
        <Pressable key={key} className="stat" onPress={stat.onPress}>
          <Words {...stat} />
        </Pressable>
      ) : (
        <View key={key} className="stat">
          <Words {...stat} />
        </View>
      ),
    )}
  </View>
)

const Words = ({ label, value, unit }: Omit<Stat, 'key'>) => (
  <>
    {value === null ? (
      <View className="note">
        {texts.tooFew.map((words) => (
          <View key={words} className="nb">
            {words}
          </View>
        ))}
      </View>
    ) : (
      <View className="display">
        {value}
        <Text className="stat-unit">{unit}</Text>
      </View>
    )}
    <View className="note">{label}</View>
  </>
)
