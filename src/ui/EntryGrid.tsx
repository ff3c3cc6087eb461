import { Pressable, Text, View } from './elements'
import { Icon, type IconName } from './Icon'

/** One way to somewhere. */
export type Entry = { key: string; text: string; icon: IconName; onPress: () => void }

type Props = { label: string; entries: readonly Entry[] }

/** Ways to what a person can do, four in a row; three where the last would stand alone. */
export const EntryGrid = ({ label, entries }: Props) => (
  <View as="nav" className={[3, 5].includes(entries.length) ? 'entries three' : 'entries'} aria-label={label}>
    {entries.map(({ key, text, icon, onPress }) => (
      <Pressable key={key} className="entry" onPress={onPress}>
        <Icon name={icon} />
        <Text>{text}</Text>
      </Pressable>
    ))}
  </View>
)
