import type { ReactNode } from 'react'
import { Pressable, Text, View } from './elements'

type Props = {
  children: ReactNode
  /** Right side: a count or a date. */
  extra?: ReactNode
  /** Right side: one link. */
  link?: { text: string; onPress: () => void }
}

/** The words above Cells. */
export const SectionTitle = ({ children, extra, link }: Props) => (
  <View className="section-title">
    <View as="h2">{children}</View>
    {extra && <Text>{extra}</Text>}
    {link && (
      <Pressable className="section-link" onPress={link.onPress}>
        {link.text}
      </Pressable>
    )}
  </View>
)
