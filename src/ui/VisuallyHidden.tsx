import type { ReactNode } from 'react'
import { View } from './elements'

type Props = { children: ReactNode }

/** Words for screen readers only. */
export const VisuallyHidden = ({ children }: Props) => <View className="vh">{children}</View>
