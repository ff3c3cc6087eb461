import { type ReactNode, useEffect } from 'react'
import { Pressable, View } from './elements'
import { Icon } from './Icon'
import { texts } from './texts'

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }

/** A panel from below over the page. */
export function Sheet({ title, isOpen, onClose, children }: Props) {
  useEffect(() => {
    if (!isOpen || process.env.TARO_ENV !== 'h5') return undefined
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [isOpen, onClose])
  if (!isOpen) return null
  return (
    <View className="sheet" role="dialog" aria-modal aria-label={title}>
      <Pressable className="sheet-shade" aria-hidden onPress={onClose} />
      <View className="sheet-panel">
        <View className="sheet-head">
          <View as="h2">{title}</View>
          <Pressable className="sheet-close" aria-label={texts.close} hasFocus onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        {children}
      </View>
    </View>
  )
}
