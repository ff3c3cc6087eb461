import { type ReactNode, useEffect } from 'react'
import { useLargeType } from '@/platform/fontSize'
import { back, setTitle } from '@/platform/navigation'
import { useTheme } from '@/platform/theme'
import { View } from './elements'
import { NavBar } from './NavBar'
import { useSentNotice } from './useSentNotice'

type Props = {
  /** Words in the title bar; never confidential ones. */
  title: string
  children: ReactNode
  /** What stays at the bottom: a BottomBar, the tabs, or both. */
  footer?: ReactNode
  /** A tab's page has no way back. */
  isTab?: boolean
  /** Instead of going back at once; WeChat's own way back asks by itself. */
  onBack?: () => void
}

const isBrowser = process.env.TARO_ENV === 'h5'

/** The frame of every page: title bar (WeChat brings its own), content, bar at the bottom; type size and colours. */
export function Page({ title, children, footer, isTab = false, onBack = back }: Props) {
  const isLarge = useLargeType()
  const theme = useTheme()
  const sent = useSentNotice()
  useEffect(() => setTitle(title), [title])
  return (
    <View className={`tokens frame ${theme} ${isLarge ? 'large' : ''}`}>
      {isBrowser && <NavBar title={title} onBack={isTab ? undefined : onBack} />}
      <View as="main" className="main">
        {children}
      </View>
      <View className={footer || sent ? 'foot' : ''}>
        {/* There before its words come, so that they are spoken. */}
        <View role="status">{sent}</View>
        {footer}
      </View>
    </View>
  )
}
