import type { ReactNode } from 'react'
import { View } from './elements'

type Props = { children: ReactNode; isLive?: boolean }

/** Words for screen readers only; `isLive` speaks changes. */
export const VisuallyHidden = ({ children, isLive }: Props) => (
  <View className="vh" aria-live={isLive ? 'polite' : undefined}>
    {children}
  </View>
)
