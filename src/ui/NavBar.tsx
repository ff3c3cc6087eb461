import { Pressable, View } from './elements'
import { Icon } from './Icon'
import { texts } from './texts'

type Props = { title: string; onBack?: () => void }

/** The title bar of the H5 build. */
export const NavBar = ({ title, onBack }: Props) => (
  <View as="header" className="nav">
    {onBack && (
      <Pressable className="back" aria-label={texts.back} onPress={onBack}>
        <Icon name="back" />
      </Pressable>
    )}
    <View as="h1" className="nav-title">
      {title}
    </View>
  </View>
)
