import { Pressable, View } from './elements'
import { Icon } from './Icon'
import { texts } from './texts'

type Props = {
  label: string
  /** 1–5; 0 = not rated. */
  value: number
  onChange: (value: number) => void
  isStrong?: boolean
}

/** Five stars and the word of their value. */
export const Stars = ({ label, value, onChange, isStrong }: Props) => (
  <View className="cell answer">
    <View className="cell-body">
      <View className={isStrong ? 'strong' : ''}>{label}</View>
      <View className="note">{texts.stars[value - 1] ?? texts.notRated}</View>
    </View>
    <View className="stars" role="radiogroup" aria-label={texts.rated(label, value)}>
      {texts.stars.map((word, index) => (
        <Pressable
          key={word}
          role="radio"
          className={`star ${index < value ? 'on' : ''}`}
          aria-checked={index + 1 === value}
          aria-label={texts.star(index + 1)}
          onPress={() => onChange(index + 1)}
        >
          <Icon name={index < value ? 'star-solid' : 'star'} />
        </Pressable>
      ))}
    </View>
  </View>
)
