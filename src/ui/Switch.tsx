import { Pressable, View } from './elements'
import { Icon, type IconName } from './Icon'

type Props = {
  title: string
  note?: string
  icon?: IconName
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** A row that is on or off; the whole row can be pressed. */
export const Switch = ({ title, note, icon, isOn, onChange }: Props) => (
  <Pressable className="cell" role="switch" aria-checked={isOn} aria-label={title} onPress={() => onChange(!isOn)}>
    {icon && <Icon name={icon} className="i-lead" />}
    <View className="cell-body">
      <View>{title}</View>
      {note && <View className="note">{note}</View>}
    </View>
    <View className={`switch ${isOn ? 'on' : ''}`} />
  </Pressable>
)
