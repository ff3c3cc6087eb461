import type { ReactNode } from 'react'
import { Pressable, View } from './elements'
import { Icon, type IconName } from './Icon'

const icons = { info: 'info', ok: 'okc', warn: 'tri', bad: 'oct', idle: 'check' } as const

type Props = {
  tone?: keyof typeof icons
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  /** One thing that can be done about it. */
  link?: { text: string; onPress: () => void }
  /** Spoken at once; for what went wrong just now. */
  isAlert?: boolean
}

/** A bold sentence and its explanation across the full width. */
export const Notice = ({ tone = 'info', icon, title, children, link, isAlert }: Props) => (
  <View className={`notice ${tone}`} role={isAlert ? 'alert' : undefined}>
    <Icon name={icon ?? icons[tone]} />
    <View className="notice-body">
      {title && <View className="notice-title">{title}</View>}
      {children && <View>{children}</View>}
    </View>
    {link && (
      <Pressable className="notice-link" onPress={link.onPress}>
        {link.text}
      </Pressable>
    )}
  </View>
)
