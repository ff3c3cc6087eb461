import type { ReactNode } from 'react'
import { Pressable, View } from './elements'
import { Icon } from './Icon'
import { texts } from './texts'
import { useFocusInside } from './useFocusInside'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** The id of the field in which somebody at a PC begins to type. */
  first?: string
  children: ReactNode
}

/** A panel from below over the page; the keyboard stays in it. */
export function Sheet({ title, isOpen, onClose, first, children }: Props) {
  useFocusInside(isOpen, onClose, first)
  if (!isOpen) return null
  return (
    <View className="sheet" role="dialog" aria-modal aria-label={title}>
      <Pressable className="sheet-shade" aria-hidden isSkipped onPress={onClose} />
      <View className="sheet-panel">
        <View className="sheet-head">
          <View as="h2">{title}</View>
          <Pressable className="sheet-close" aria-label={texts.close} onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        {children}
      </View>
    </View>
  )
}
